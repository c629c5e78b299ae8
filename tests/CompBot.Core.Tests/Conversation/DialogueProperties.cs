using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Random conversations, each from a seed so that a failure can be played again.</summary>
public sealed class DialogueProperties
{
    private static readonly string[] Lines =
    [
        "hi", "yes", "no", "skip", "none", "back", "start over", "script", "next", "done", "why", "shorter", "practise", "compare", "export", "help", "2", "1", "9", "999999999999",
        "Midjourney", "diffusion model engineer", "San Francisco", "runway ml engineer nyc 230 base", "they wrote 280k base and 120k a year profit sharing",
        "OpenAI wrote 300K base and 800K equity over 4 years", "DeepMind told me £140K base, £250K RSU", "45 LPA fixed + 5 LPA variable", "actually it's 265", "drop the OpenAI one",
        "my minimum is 330 base", "say I have an offer, I don't have one", "give me an ultimatum", "what is a floor?", "what does that cover?", "change region to London",
        "", " ", "\0", "\u202E\u200F", "-5", "0", "99999999999999999999999999999 base", "NaN", "null", "[a / b]", "<script>alert(1)</script>", "@everyone", "{0}", "$$$", "300k+",
        "in writing", "they told me on the phone", "it differs", "per year", "final offer", "no offer yet", "I built a search engine", "forget me",
    ];

    [Fact]
    public void Whatever_is_said_nothing_throws_and_every_message_keeps_the_house_rules()
    {
        for (var seed = 0; seed < 250; seed++)
        {
            var replies = Play(seed, HouseRules.Check);
            Assert.NotEmpty(replies);
        }
    }

    [Fact]
    public void The_same_conversation_comes_out_the_same()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            Assert.Equal(Play(seed, _ => { }), Play(seed, _ => { }));
        }
    }

    private static List<string> Play(int seed, Action<Reply> check)
    {
        var chance = new Random(seed);
        ConversationState state = new ConversationState.NotStarted();
        var now = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        var said = new List<string>();
        Reply? last = null;
        for (var step = 0; step < 25; step++)
        {
            now = now.AddHours(chance.Next(0, 40));
            var turn = Dialogue.Step(state, Any(chance, last), BundledLibrary.Loaded, new Moment(now, TimeSpan.FromHours(1), chance.Next(4) == 0 ? Place.Shared : Place.Direct));
            state = turn.Next;
            foreach (var reply in turn.Effects.OfType<Effect.Say>().Select(say => say.Reply))
            {
                check(reply);
                last = reply;
                said.Add(PlainText.Render(reply));
            }
        }

        return said;
    }

    private static ConversationEvent Any(Random chance, Reply? last)
    {
        var choices = last is null ? [] : PlainText.Numbered(last);
        return chance.Next(10) switch
        {
            < 4 when choices.Count > 0 => choices[chance.Next(choices.Count)].Picked,
            4 => new ConversationEvent.Pressed($"{chance.Next(6)}.{Lines[chance.Next(Lines.Length)]}"),
            5 => new ConversationEvent.Commanded((CommandName)chance.Next(5), [new FilledField("company", Lines[chance.Next(Lines.Length)]), new FilledField("details", Lines[chance.Next(Lines.Length)])]),
            6 => new ConversationEvent.Filled((FormId)chance.Next(3),
                [new FilledField("company", Lines[chance.Next(Lines.Length)]), new FilledField("offer", Lines[chance.Next(Lines.Length)]), new FilledField("minimum", Lines[chance.Next(Lines.Length)])]),
            7 => new ConversationEvent.Edited(Lines[chance.Next(Lines.Length)]),
            _ => new ConversationEvent.Said(Lines[chance.Next(Lines.Length)]),
        };
    }
}
