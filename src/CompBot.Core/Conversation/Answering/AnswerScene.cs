using CompBot.Core.Conversation.Listening;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Answering;

/// <summary>What an answer may look at: where the conversation stands, what was heard, and what follows for the case, worked out when it is first asked for.</summary>
internal sealed class AnswerScene(ConversationState state, Heard heard, Scene scene)
{
    private NegotiationPlan? _plan;
    private Playbook? _playbook;
    private NegotiationCase? _case;

    public ConversationState State => state;

    public Heard Heard => heard;

    public Scene Scene => scene;

    public CaseDraft Draft => state.Carried.Case;

    /// <summary>The number of an offer is on the table, so its figures may be shown.</summary>
    public bool HasNumber => IsNumbered && Situations.HasNumber(Draft);

    /// <summary>The raise whose number is on the table; null where it is none. Nothing of an offer's plan holds for it.</summary>
    public HomeRaise? Raise => IsNumbered ? HomeRaise.Of(Draft, scene) : null;

    private bool IsNumbered => state.Match(notStarted: _ => false, asking: _ => false, advising: _ => true, readingPlaybook: _ => true, practising: _ => true);

    public NegotiationCase Case => _case ??= scene.CaseOf(Draft);

    public NegotiationPlan Plan => _plan ??= Planner.Plan(Case);

    public Playbook Playbook => _playbook ??= PlaybookPrompt.Written(Draft, scene);

    /// <summary>The other offer that is meant: the one that is named, else the firmest; one whose day has passed is none.</summary>
    public HeldOffer? Rival
    {
        get
        {
            var standing = Draft.Rivals.Where(held => !(held.Deadline < scene.Today)).ToList();
            var named = NamedOffers.In(Draft, heard.Text).Where(held => !Draft.IsOwn(held));
            return named.Count > 0 ? named[0]
                : standing.Where(held => held.ToStay == heard.Holds(Understanding.Topics.CounterHome)).Concat(standing).OrderBy(held => held.Evidence ?? Evidence.Late).FirstOrDefault();
        }
    }

    /// <summary>A yearly base that the message asks about ("can I ask for 230K?"), in the case's currency; null where it asks about none.</summary>
    public decimal? Figure => FigureAsked.In(heard, Draft, scene);
}
