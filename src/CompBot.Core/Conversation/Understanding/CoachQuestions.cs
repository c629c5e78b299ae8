using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Understanding;

/// <summary>Recognises the questions people ask a coach. A message with figures tells facts and is none of these.</summary>
public static partial class CoachQuestions
{
    private const int Longest = 160;

    private static readonly (Regex Asks, CoachQuestion Question)[] Known =
    [
        (Proving(), CoachQuestion.Proof),
        (TellingPay(), CoachQuestion.CurrentPay),
        (WhoFrom(), CoachQuestion.WhoItIsFrom),
        (Mentioning(), CoachQuestion.MentionRival),
        (Accepting(), CoachQuestion.Accepted),
        (Hurried(), CoachQuestion.OnTheSpot),
        (Angry(), CoachQuestion.Anger),
        (Declining(), CoachQuestion.DeclineOthers),
        (Risking(), CoachQuestion.Risk),
        (ShallAsk(), CoachQuestion.ShallIAsk),
        (Agreed(), CoachQuestion.TheyAgreed),
        (Refused(), CoachQuestion.TheySayNo),
        (MoreOfAnother(), CoachQuestion.TheySayNo),
        (MoreTime(), CoachQuestion.Time),
        (Signing(), CoachQuestion.ShallISign),
        (Standing(), CoachQuestion.WhereItStands),
        (Calling(), CoachQuestion.CallOrWrite),
        (BesidePay(), CoachQuestion.BesidePay),
        (Tone(), CoachQuestion.Tone),
        (LetterToCome(), CoachQuestion.LetterToCome),
    ];

    public static CoachQuestion? Read(string text)
    {
        if (text.Length <= Longest && Intents.Plain(text) is var whole && (TellingMinimum().IsMatch(whole) || TellingFigure().IsMatch(whole)))
        {
            return TellingMinimum().IsMatch(whole) ? CoachQuestion.OwnMinimum : CoachQuestion.CurrentPay;
        }

        var plain = Asked(text);
        return plain is null ? null : Known.Where(known => known.Asks.IsMatch(plain)).Select(known => (CoachQuestion?)known.Question).FirstOrDefault();
    }

    /// <summary>True for a question. What only tells something ("they said it ends on Friday") may hold a fact, and facts go first.</summary>
    public static bool IsAsked(string text) => text.TrimEnd().EndsWith('?') || Asking().IsMatch(text.TrimStart());

    /// <summary>"They will only go up by 5K": told of the other side.</summary>
    public static bool IsAboutThem(string text) => AboutThem().IsMatch(text);

    /// <summary>"They said that's the top of their band", "what do I say if they ask what I earn?": what they say; null where nothing of the kind is told.</summary>
    public static string? WhatTheySay(string text)
    {
        var plain = text.Length <= Longest * 2 ? text.Trim() : "";
        if (WhatToSay().Match(plain) is { Success: true } asked)
        {
            return asked.Groups[1].Value;
        }

        return Asked(text) is not { } told ? null
            : TheySay().Match(told) is { Success: true } said ? said.Groups[1].Value
            : Pressing().IsMatch(told) ? "We need an answer right now" : null;
    }

    private static string? Asked(string text)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        var plain = Intents.Plain(text);
        return Figures().IsMatch(plain) ? null : plain;
    }

    [GeneratedRegex(@"^(but |so |and |ok,? )?(what|how|when|why|should|shall|can|could|would|is|are|am|do|does)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^\s*(but |so |and |now )*(they|they're|they've|they'll|he|she|hr|the (recruiter|company|hiring manager|manager|offer)|my recruiter|recruiter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AboutThem();

    /// <summary>Pay, or a day; "24 hours" and "6 months" are neither.</summary>
    [GeneratedRegex(@"[$£€₹¥]\s*\d|\d\s*(k|m|lpa|lakh|%)\b|\d{3,}")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(they|hr|he|she|recruiter|manager|company)('ve| have| has|'re| are| is| just| now| also| keep| keeps)* ?(want|wants|wanted|ask|asks|asked|asking|need|needs|request|requested|demand|demanded)\b.{0,25}\b(proof|prove|evidence|to see|see (it|the|my)|screenshot|copy)\b.{0,40}$(?<!\b(degree|diploma|work|employment|id|identity|passport|visa|pay ?slips?|salary|references?))|^(so |and |but |ok,? |well,? )*((what )?(should|shall|do|must|can|could) i|do i (have|need) to|is it (ok|okay|fine|safe|smart) to|am i allowed to) (just )?(show|send|share|forward|prove)\b.{0,50}\b(offer|letter|proof|screenshot|it)\b(?! to me)|^what if they (want|ask).{0,20}\b(proof|prove|see it|the letter|the offer)\b")]
    private static partial Regex Proving();

    [GeneratedRegex(@"^(so |and |but |ok,? |well,? )*((should|shall|must|can|could) i|do i (have|need) to|is it (ok|okay|fine|safe|smart|wise) to|am i allowed to|would you) (just )?(tell|say|share|disclose|reveal|give|mention|answer|lie about|be honest about|inflate|exaggerate)\b.{0,25}\b(what i (earn|make|get|am paid)|(my|the|about my) (current |present |old |last |previous )*(salary|pay|comp|compensation|base|tc|wage|income))\b")]
    private static partial Regex TellingPay();

    [GeneratedRegex(@"^(so |and |but |ok,? |well,? )*((should|shall|must|can|could|do) i|do i (have|need) to|is it (ok|okay|fine|safe|smart|wise) to|am i allowed to|would you|what if i|how about i) (just )?(tell|telling|say|share|disclose|reveal|give|mention|name)\b.{0,30}\b(my (own )?(minimum|floor|bottom line|walk.?away|lowest|reservation)|the (least|lowest|minimum) i|i (won'?t|would not|wouldn'?t|can'?t|cannot) (go|take|accept|sign) .{0,15}(below|under|less|lower))\b")]
    private static partial Regex TellingMinimum();

    /// <summary>"Should I tell them I make 170": a figure that is no fact of the case.</summary>
    [GeneratedRegex(@"^(so |and |but |ok,? |well,? )*((should|shall|must|can|could|do) i|do i (have|need) to|is it (ok|okay|fine|safe|smart|wise) to|am i allowed to|would you|what if i|how about i) (just )?(tell|telling|say|share|disclose|reveal|give|mention|admit)\b.{0,30}\b(i( currently| now| only)? (make|earn|get|am (on|at|paid|making))|i'?m( currently| only)? (on|at|paid|making|earning)|my (current |present |old |last |previous )*(salary|pay|comp|compensation|base|tc|wage|income)('s| is| was| of| at))\b.{0,20}\d")]
    private static partial Regex TellingFigure();

    [GeneratedRegex(@"^(so |and |but |ok,? |well,? )*((should|shall|must|can|could) i|do i (have|need) to|is it (ok|okay|fine|safe|smart|wise) to|am i allowed to|would you|what if they ask) (just )?(to )?(say|tell|name|reveal|disclose|share|mention|give)?\b.{0,20}\b(who|whose|which company|what company|where|(the|their|its|any|a|the other) (company('?s)? )?names?)\b.{0,40}$")]
    private static partial Regex WhoFrom();

    /// <summary>What is mentioned is looked for in the case.</summary>
    [GeneratedRegex(@"^(so |and |but |ok,? |well,? )*((when |how )?(should|shall|must|can|could|do) i|do i (have|need) to|is it (ok|okay|fine|safe|smart|wise) to|am i allowed to|would you) (just )?(tell (them|him|her|the recruiter|hr|[\w&. ]{2,25}?) (about|of|that i)|mention|bring up|disclose|reveal|share|name|say (that )?i have|use|play)\b.{2,60}$")]
    private static partial Regex Mentioning();

    [GeneratedRegex(@"\b(how|should|when|can|do|could|would) .{0,25}\b(decline|turn .{0,25}down|reject|say no to)\b.{0,40}\b(other|others|another|them|rest|offers?|one)\b")]
    private static partial Regex Declining();

    [GeneratedRegex(@"\b(rescind|rescinded|withdraw|withdrawn|take (it|the offer|my offer) back|pull (it|the offer|my offer)|lose (it|the offer|this offer|my offer|the job))\b|\b(is|isn't|would|will|does|do) (it|that|this|asking|they|i) .{0,30}\b(risky|rude|greedy|offended|offend|too much|too aggressive|a risk|dangerous)\b|\b(don'?t|do not|without|afraid|worried|scared)\b.{0,30}\b(greedy|rude|pushy|ungrateful|aggressive|difficult|desperate)\b|^what('s| is) the (risk|worst)|^what('s| is) the worst")]
    private static partial Regex Risking();

    [GeneratedRegex(@"^(so |and |but |ok,? |well,? |hey,? )*((can|could|should|shall|may|must|do) i|am i allowed to|is it (ok|okay|fine|normal|worth it|worth) to|is there (any )?(room|point)|is (it|this|that|the offer|their offer) negotiable|can (it|this|that|the offer) be negotiated)( really| even| still| just| have to)*( (to )?(ask(ing)?( them)?( for)?( a( little| bit)?)? (more|higher|a raise)|negotiat(e|ing)|counter(ing)?|push (back|for more)|haggle|for more))?( money| base| salary| pay)?( here| at all| now| with (this|it|them))?\?*$(?<=\b(more|higher|raise|negotiat\w+|negotiable|negotiated|counter\w*|back|haggle|room|money|base|salary|pay|here|all|now|them|it|this)\?*)")]
    private static partial Regex ShallAsk();

    [GeneratedRegex(@"^(great news|good news|so|yes|yay|wow|guess what|ok|and|they)?[,:!. ]*(they|the recruiter|hr|the company|my recruiter)?('ve| have| has)?( just| all)? ?(agreed|accepted|said (yes|ok|okay)|approved|matched (it|my ask|the ask|everything)|met (it|my ask|the ask|everything)|gave me (everything|what i asked)|came back with (a yes|everything))\b")]
    private static partial Regex Agreed();

    [GeneratedRegex(@"^(but |and |so |ok,? )?(what if|what happens if|what do i do (if|when)|and if|if) .{0,20}\b(say no|says no|refuse|refuses|reject|rejects|won'?t (budge|move|agree)|don'?t (budge|move|agree|accept|want)|doesn'?t (budge|move|agree|work)|can'?t|decline|turn me down|push back|it fails)\b|^(so |and |well,? |ok,? )?(they|the recruiter|hr)( (said|say|told me)( that)?( they)?)? ?(can'?t|cannot|can not|won'?t|will not) (move|budge|go (up|higher)|do (more|better|anything)|change|raise|increase)\b|^(so |and |well,? |ok,? )?(they|the recruiter|hr)('ve| have| has)?( just)? (said no|refused|rejected|declined|won'?t (budge|move)|didn'?t (budge|move|agree)|turned (it|me) down)\b")]
    private static partial Regex Refused();

    /// <summary>"How do I ask for more equity instead?"</summary>
    [GeneratedRegex(@"^(so |and |but |ok,? )?(how|can|could|should|what if) .{0,25}\b(more|extra|higher|bigger) (equity|stock|shares|rsus?|options|profit sharing|sign.?on|signing bonus)\b")]
    private static partial Regex MoreOfAnother();

    [GeneratedRegex(@"^(so |and |ok,? |well,? |update:? |good news:? )*(i|i've|i have|we|we've)( just| already| finally)* (accepted|signed|took (it|the (offer|job))|said yes)( (it|the (offer|job|letter|contract)|their offer|today|yesterday|to them))*$")]
    private static partial Regex Accepting();

    [GeneratedRegex(@"^(so |and |but |ok,? |well,? )*(do|should|must|can) (i|they) .{0,20}\b(accept|decide|answer|sign|say yes|commit|respond)\b.{0,20}\b(on the spot|right away|right now|immediately|on the call|on the phone|straight away|there and then)\b")]
    private static partial Regex Hurried();

    [GeneratedRegex(@"^(?!.*\b(is|was|isn't|are) (it|this|that|the|my|their)\b.*\b(good|fair|ok|offer)\b).{0,40}\b(a joke|insult(ed|ing)?|ridiculous|shove it|bullshit|disgusting|slap in the face|pissed|so angry|lowballed me|rip.?off|screw them|fuck (this|them|that|you))\b.{0,30}$")]
    private static partial Regex Angry();

    [GeneratedRegex(@"\b(more time|extension|extend|push (back )?the (deadline|date)|delay (my|the) (answer|decision)|stall)\b|^(when|how (soon|long|fast|quickly)) .{0,25}\b(ask|answer|reply|respond|counter|wait|write|call|decide|negotiate)\b")]
    private static partial Regex MoreTime();

    [GeneratedRegex(@"^(so |ok,? |and |but )?(should|shall|do|would you|can|could) (i|you) (just |still |now )?(take|accept|sign|say yes|go for|join)\b|\bis (it|this|that) worth (it|taking|accepting)\b|^when (do|should) i (say yes|accept|sign|stop)\b|^(take|accept) it\?$")]
    private static partial Regex Signing();

    [GeneratedRegex(@"\b(is|was|isn't|are) (it|this|that|the|my|their|these|those)\b.{0,25}\b(good|fair|bad|ok|okay|decent|low|lowball|high|reasonable|competitive|great|terrible|market)\b|^(is|am) (this|that|it|i) (a |being )?(low ?ball|low ?balled|underpaid|good|fair)|^(am i|are they) (being )?(low ?ball\w*|underpa\w+)|^how (good|fair|bad|competitive) is|^(so )?(that|this|it)('s| is) (a bit |too |pretty |kind of |quite |very )?(low|bad|good|fair|decent|high)\b.{0,15}\?$|^(how|where) (does|do|is) (it|this|that|the offer|my offer|their offer|i) (compare|stand|rank)|^what do you think( of| about|\?|$)")]
    private static partial Regex Standing();

    [GeneratedRegex(@"\b(call|phone|video) or (an |by )?(e-?mail|write|text)\b|\b(e-?mail|write) or (a )?(call|phone)\b|^(should|do|can) i (call|phone|e-?mail|write|do (it|this) (by|over|in|via))\b")]
    private static partial Regex Calling();

    [GeneratedRegex(@"^(can|could|should|what about|how about|what if i|may|is it ok|do|how do) .{0,40}\b(remote|work from home|wfh|hybrid|vacation|pto|holidays?|leave|days off|start date|start later|relocation|moving costs|visa|title|four.day|part.time|parental|benefits?|perks?|pension|401)\b")]
    private static partial Regex BesidePay();

    [GeneratedRegex(@"\b(more|less|too|bit) (\w+ )?(casual|formal|friendly|friendlier|polite|direct|confident|assertive|aggressive|soft|warm|humble|professional|human|natural)\b|\b(friendlier|softer|warmer|nicer|firmer)\b|\b(rewrite|rephrase|reword|change the (tone|wording))\b")]
    private static partial Regex Tone();

    [GeneratedRegex(@"^(?!i\b|i').*(\b(letter|contract|paperwork|written offer|offer in writing)\b.{0,20}\b(comes|coming|follows|to follow|on its way|will (come|follow|arrive|be sent|be there)|is due)\b|\b(will|'ll|going to|promised to|supposed to|should) (send|e-?mail|mail|write|put)\b.{0,25}\b(letter|contract|paperwork|offer|in writing)\b)")]
    private static partial Regex LetterToCome();

    [GeneratedRegex(@"^(?:but |so |and |ok,? |well,? |now |what if |if |when )*(?:they|the recruiter|my recruiter|recruiter|hr|the hiring manager|the manager|he|she)(?:'ve| have| has| just| will| might| now| also)* (?:say|says|said|tell me|told me|tells me|claim|claims|claimed|reply|replied|wrote|answered|respond|responded|insist|ask|asks|asked|asking|want to know|wants to know)(?: me| us)?(?: that| if| for| about| to)?[ ,:""]+(.{3,140})$")]
    private static partial Regex TheySay();

    /// <summary>Told without a day: with one it is a deadline.</summary>
    [GeneratedRegex(@"^(?:but |so |and |now )*(?:they|the recruiter|my recruiter|recruiter|hr|the hiring manager|he|she)(?:'re| are| is|'s| just| really| now| keep| keeps)* (?:want|wants|need|needs|expect|expects|demand|demands|push|pushes|pushing|press|presses|pressing|pressuring|rushing)(?: me| for| to| an?| my| the)* (?:answer|decide|decision|sign|accept|yes)\b.{0,40}$")]
    private static partial Regex Pressing();

    [GeneratedRegex(@"^(?:what|how) (?:do|should|can|could|would) i (?:say|answer|respond|reply|do)\b[^a-z]*(?:to|if|when)?\s*(?:they|the recruiter|hr)?\s*(?:say|says|ask|asks|tell me|tells me)?\s*(?:for|about|me|that)?\s*(.{3,160})$", RegexOptions.IgnoreCase)]
    private static partial Regex WhatToSay();
}
