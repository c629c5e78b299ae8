namespace CompBot.Core.Negotiation;

/// <summary>What the person chose or told for the wording of a playbook. Null means not asked or not answered yet.</summary>
public sealed record PlaybookWishes
{
    /// <summary>True: rivals may be named with their exact terms. Null counts as no ("two written offers").</summary>
    public bool? NameRivals { get; init; }

    /// <summary>False: rivals that may be named are named without their terms. Null counts as yes.</summary>
    public bool? WithAmounts { get; init; }

    /// <summary>The answer to "If they agree to all of this, would you sign?"; only true makes a signing line.</summary>
    public bool? WouldSign { get; init; }

    /// <summary>What the person built, in their own words or picked from a lever's blank.</summary>
    public Sequence<string> Experience { get; init => field = value ?? []; } = [];

    /// <summary>For how many years the person has done this kind of work.</summary>
    public int? Years { get; init; }

    /// <summary>One thing that came of their work, in their own words.</summary>
    public string? Result { get; init; }

    /// <summary>What the person wants to ask instead of the plan's figures, as it stands behind "ask": "for a review after six months", "you to count my years".</summary>
    public string? OwnAsk { get; init; }

    /// <summary>What they want beside pay, asked for with the plan's figures ("a review after six months").</summary>
    public Sequence<OfferTerm> AskTerms { get; init => field = value ?? []; } = [];

    /// <summary>This employer is where the person would rather be; said to them as a reason to make it work.</summary>
    public bool FirstChoice { get; init; }

    /// <summary>Who they talk with at this employer, as a letter greets them ("Tasha", "Mrs Okafor").</summary>
    public string? Contact { get; init; }

    /// <summary>The month in which pay is looked at again there, or is to be, as it is spoken ("March"); null where none was told.</summary>
    public string? ReviewMonth { get; init; }

    /// <summary>The name of the pushback that the person is most afraid of.</summary>
    public string? Worry { get; init; }

    /// <summary>The person asked for the ultimatum line with the floor in it, knowing its risk.</summary>
    public bool Ultimatum { get; init; }

    /// <summary>A number the person already told the employer (yearly base, the plan's currency).</summary>
    public decimal? AlreadyTold { get; init; }

    /// <summary>The short form: one argument, shorter script and e-mail.</summary>
    public bool Shorter { get; init; }
}
