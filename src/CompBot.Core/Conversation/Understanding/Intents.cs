using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Understanding;

/// <summary>Recognises what a short message wants. Long messages tell facts and are left to the offer reader, but for the asks that must be declined.</summary>
public static partial class Intents
{
    private const int LongestPhrase = 60;
    private const int LongestSentence = 400;

    private static readonly FrozenDictionary<string, Intent> Phrases = new (Intent Intent, string Words)[]
    {
        (Intent.Yes, "yes that's all correct|yes thats all correct|that's all correct|thats all correct|yes all correct|all correct|everything is correct|yes everything is correct|it's all correct|all of it is right|yes|y|yep|yeah|yup|correct|right|that is right|thats right|that's right|ok|okay|looks right|looks good|all good|exactly|sure|confirm|perfect|true|it is"),
        (Intent.No, "no|n|nope|nah|not really|wrong|not right|thats wrong|that's wrong|that is wrong|not quite"),
        (Intent.Skip, "skip|skip it|skip this|pass|not now|later|rather not|i would rather not|i'd rather not|prefer not|rather not say|i'd rather not say|dont know|don't know|i don't know|not sure|no idea|dunno|idk"),
        (Intent.NoneOfThese, "none of these|none of them|none of those|neither|other|something else|not listed|another"),
        (Intent.Nothing, "nothing|nothing yet|none|none yet|no offers|no offer|no offers yet|no offer yet|no other offers|no others|no other offer|not yet|i have none|i have no offers|i don't have any|i dont have any|i have no offer|no competing offers|just this one|only this one|none others|nothing else|i have nothing else|i've nothing else|i've got nothing else|i have no others|i have nothing|no nothing else|no i dont have anything else|no i don't have anything else|i dont have anything else|i don't have anything else|that's it|thats it|thats everything|that's everything"),
        (Intent.Back, "back|go back|undo|previous|step back"),
        (Intent.StartOver, "start over|restart|start again|new case|reset|from the beginning|begin again"),
        (Intent.Resume, "resume|continue|go on|where were we|carry on"),
        (Intent.Help, "help|?|what can you do|what do you do|how does this work|commands|menu"),
        (Intent.Negotiate, "negotiate|coach me|help me negotiate|start|begin|can you help me|can you help me?|can you help|can you help?|could you help me|could you help me?|help me|please help|please help me|i need help|need help|i need your help"),
        (Intent.Bands, "bands|band|show the band|the band|show band|pay band"),
        (Intent.Compare, "compare|compare offers|compare my offers|side by side|compare them|which one is better|which is better|which offer is better|which one pays more|which pays more"),
        (Intent.Practice, "practice|practise|rehearse|role play|roleplay|let's practice|lets practice|let's practise"),
        (Intent.Export, "export|my data|export my data|what do you know about me"),
        (Intent.Forget, "forget|forget me|delete my data|erase my data|erase everything|delete everything|erase me|forget everything"),
        (Intent.Playbook, "playbook|script|my script|make my script|show my script|show me the script|the script|make my playbook|show my playbook|give me the script|what do i write|what should i write|what do i say|what should i say|what do i tell them|what should i tell them"),
        (Intent.Next, "next|more|next section|go ahead|what now|now what|what next"),
        (Intent.Shorter, "shorter|make it shorter|too long|brief|short version"),
        (Intent.Done, "done|finished|stop|end|quit|exit|that is all|that's all|thats all|bye"),
        (Intent.Thanks, "thanks|thank you|thx|ty|tysm|cheers|great|thank you so much|thank you very much|thanks a lot|thanks so much|many thanks|ok thanks|thanks man|thanks!!"),
        (Intent.Greeting, "hi|hello|hey|hey there|hi there|hello there|good morning|good evening|good afternoon|yo|hola|hallo"),
        (Intent.Why, "why|why these numbers|why this number|why that number|why so much|why so low|how did you get that|where does that come from|reasons|what should i ask|what should i ask for|how much should i ask|how much should i ask for|what do i ask for|what's my number|whats my number|what is my number|my number|the number|whats the number|what's the number|what is the number|whats a good counter|what's a good counter|what should i counter|what should i counter with|how much should i counter"),
        (Intent.Pause, "wait|wait a sec|wait a second|wait a minute|wait a moment|brb|be right back|back in a bit|back in 5|back in a minute|back soon|one sec|one second|one moment|a moment|one minute|just a sec|just a moment|just a minute|hold on|hang on|give me a sec|give me a second|give me a minute|give me a moment|gimme a sec|gtg|got to go|gotta go|talk later|ttyl|afk|let me think|let me think about it|let me check|i need to think|i'll be back|ill be back|i will be back"),
        (Intent.Chatter, "lol|lmao|haha|hahaha|ha|heh|lol ok|haha ok|ok lol|lol okay|wow|oh wow|oh|ah|aha|i see|interesting|cool|nice|awesome|got it|ok got it|makes sense|alright|hm|hmm|hmmm|um|uh|omg|damn|whoa|good to know|fair|fair enough|gotcha|k|kk"),
        (Intent.English, "english|english pls|english plz|english please|in english|in english please|in english pls|speak english|do you speak english|do you speak english?|can we speak english|can we do english|please in english"),
        (Intent.Correct, "correct something|change something|fix something|edit|change|change it|correct it|fix it"),
        (Intent.Ultimatum, "ultimatum|give me an ultimatum|i want an ultimatum|add the ultimatum|add an ultimatum"),
    }.SelectMany(row => row.Words.Split('|').Select(word => KeyValuePair.Create(word, row.Intent)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static Intent? Read(string text)
    {
        var plain = Plain(text);
        if (plain.Length <= LongestPhrase && Phrases.TryGetValue(plain, out var found))
        {
            return found;
        }

        if (plain.Length <= LongestPhrase && plain.EndsWith('?') && plain.TrimEnd('?', ' ') is var asked && asked.Contains(' ') && Phrases.TryGetValue(asked, out var wish) && wish is not (Intent.Forget or Intent.StartOver or Intent.Yes or Intent.No))
        {
            return wish;
        }

        if (plain.Length <= LongestPhrase && Around().Replace(plain, "") is var bare && bare != plain && Phrases.TryGetValue(bare, out var meant) && meant is not (Intent.Forget or Intent.StartOver))
        {
            return meant;
        }

        return plain.Length > LongestSentence ? null
            : Lie().IsMatch(plain) ? Intent.Bluff
            : Ultimatum().IsMatch(plain) && CoachQuestions.WhatTheySay(text) is null ? Intent.Ultimatum
            : WhyFigure().IsMatch(plain) ? Intent.Why
            : AskForScript().IsMatch(plain) || AskForWords().IsMatch(plain) ? Intent.Playbook
            : null;
    }

    /// <summary>Lower case, without invisible characters, closing punctuation and doubled spaces.</summary>
    public static string Plain(string text)
    {
        if (text.Length > LongestSentence * 2)
        {
            text = text[..(LongestSentence * 2)];
        }

        var visible = (text.Any(IsInvisible) ? string.Concat(text.Where(c => !IsInvisible(c))) : text)
            .Replace('’', '\'').ToLowerInvariant();
        return (IsSpaced(visible) ? visible : Spaces().Replace(visible, " ")).Trim().TrimEnd('.', '!', ',').TrimStart('/').Trim();
    }

    private static bool IsInvisible(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    /// <summary>Words are parted by one blank each: most messages, and asked of every one many times over.</summary>
    private static bool IsSpaced(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || at > 0 && text[at - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"ok yes", "script pls", "so what now": what stands around a word does not change it.</summary>
    [GeneratedRegex(@"^((ok|okay|so|well|yes|yeah|yep|alright|hmm|um|then|hi|hey|hello|hi there|lol|haha),? )+|(?<!\blooks|\bthat's|\bthats|\bis) (pls|plz|please|then|thanks|thx|right|correct|lol|man)$")]
    private static partial Regex Around();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(pretend|fake|bluff|make up|invent|lie|claim|say|tell them|write)\b.{0,40}\b(i have|i've|i got|i hold|there is|an|another|a|competing)\b.{0,25}\boffers?\b.{0,60}(\b(even though|but i (don't|dont|do not)|although|not real|i (don't|dont|do not)( actually| really)? have|which i (don't|dont|do not))\b)|\b(pretend|fake|bluff|make up|invent|lie|lying)\b.{0,40}\boffers?\b|^(can you |could you |please |just )?say (that )?i have (an|another|a competing|a better|two|three)( \w+){0,3} offers?\b|\b(don't|dont|do not) have (an|any|that|another)( other)? offers?\b.{0,40}\b(but )?(say|tell|claim|write|pretend)\b|\b(say|tell them|claim) (that )?i have one\b|^(so |and |but |ok,? )?(can|could|should|may|what if) i (just |also |still )?(say|tell them|claim|write|pretend) (that )?(?!they\b)\w+( \w+)? (gave|offered|offers|pays|promised|raised)\b.{0,15}\d")]
    private static partial Regex Lie();

    [GeneratedRegex(@"\bultimatum\b|\btake it or leave it\b|\btell them (it'?s|that'?s) my (floor|minimum|final)\b|\bput my (floor|minimum) in (it|the (script|e-?mail))\b")]
    private static partial Regex Ultimatum();

    [GeneratedRegex(@"^(please |can you |could you |now |ok,? |i want |i'd like )*(write|make|show|give|get|prepare|see)?( me| us)? ?(my|the|a) (script|playbook|e-?mail|call script)( now| please)?\??$")]
    private static partial Regex AskForScript();

    /// <summary>"What do I even say to them?"</summary>
    [GeneratedRegex(@"^(so |and |ok,? |but )*what (do|should|can|would) i (even |actually |really )?(say|tell|write|reply|answer)( back)?( to)?( (them|him|her|hr|the recruiter|my recruiter))?( (now|then|next))?\??$")]
    private static partial Regex AskForWords();

    [GeneratedRegex(@"^(but )?why (only |just |not |so |is it |is the ask |do i ask |should i ask )?.{0,25}[\d£$€₹¥]|^how (did|do) you (get|arrive at|come up with)\b|^where (did|does) .{0,20}[\d£$€₹¥].{0,20} come from")]
    private static partial Regex WhyFigure();
}
