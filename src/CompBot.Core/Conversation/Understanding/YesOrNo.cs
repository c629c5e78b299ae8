using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Understanding;

/// <summary>A yes or a no to a question about the wording, in more words than one.</summary>
internal static partial class YesOrNo
{
    private const int Longest = 80;

    /// <summary>Null where it is neither, or the question is none of yes and no.</summary>
    public static bool? Read(Refinement open, string text)
    {
        var plain = Intents.Plain(text);
        return plain.Length > Longest || plain.EndsWith('?') ? null
            : Intents.Read(text) is Intent.Yes ? true
            : Intents.Read(text) is Intent.No ? false
            : open switch
            {
                Refinement.WouldSign => WontSign().IsMatch(plain) ? false : WillSign().IsMatch(plain) ? true : null,
                Refinement.NameRivals => Unnamed().IsMatch(plain) ? false : Named().IsMatch(plain) ? true : null,
                Refinement.Ultimatum => LeaveOut().IsMatch(plain) ? false : PutIn().IsMatch(plain) ? true : null,
                Refinement.Experience or Refinement.Minimum or Refinement.LeftBehind or Refinement.PrivateStock or Refinement.Worry => null,
            };
    }

    /// <summary>"the names only", "name them without the figures".</summary>
    public static bool WantsNamesOnly(string text) => NamesOnly().IsMatch(Intents.Plain(text));

    [GeneratedRegex(@"\bnames?\b.{0,20}\b(only|alone|but (no|not|without))\b|\b(only|just) (the |their )?names?\b|\bnames?\b.{0,30}\b(no|not|without|but no)\b.{0,20}\b(amounts?|figures?|numbers?|terms|money|details)\b")]
    private static partial Regex NamesOnly();

    [GeneratedRegex(@"\b(wouldn'?t|would not|won'?t|not (yet|sure|now|really|today)|maybe|perhaps|depends|think about it|need (more )?time|probably not|no)\b")]
    private static partial Regex WontSign();

    [GeneratedRegex(@"^(yes|yeah|yep|sure|absolutely|definitely|of course|for sure|certainly|in a heartbeat|i would|i'd|i will|i'll|totally|probably)\b")]
    private static partial Regex WillSign();

    [GeneratedRegex(@"\b(don'?t|do not|not|no|never|un-?named|anonymous|private|secret|leave (them|it|that) out|keep (them|it) (to myself|out))\b")]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"\b(name|say|mention|tell|include|use|yes|sure)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(don'?t|do not|not|no|never|leave (it|that) out|without)\b")]
    private static partial Regex LeaveOut();

    [GeneratedRegex(@"^(yes|sure|add|put|include|i want|i'd like)\b")]
    private static partial Regex PutIn();
}
