namespace CompBot.Core.Chat;

/// <summary>The forms there are. What a form holds is fixed, so that it opens at once, before anything is looked up.</summary>
public enum FormId
{
    /// <summary>Company, role, region and this employer's offer.</summary>
    Case,

    /// <summary>One competing offer.</summary>
    Alternative,

    /// <summary>Own minimum, what would be left behind, experience.</summary>
    AboutYou,
}

public enum FieldKind
{
    ShortText,
    LongText,
    Choice,
}

/// <summary>What a field's text is completed from while typing.</summary>
public enum SuggestFrom
{
    Nothing,
    Companies,
    Roles,
    Regions,
}

/// <summary>One field of a form. Label at most 45 characters, Hint at most 100. Options only where Kind is Choice.</summary>
public sealed record FormField(
    string Id,
    string Label,
    FieldKind Kind,
    bool Required,
    string? Hint = null,
    SuggestFrom SuggestFrom = SuggestFrom.Nothing,
    Sequence<Option>? Options = null);

/// <summary>A form of at most five fields. Title at most 24 characters (the narrowest platform's limit).</summary>
public sealed record Form(FormId Id, string Title, Sequence<FormField> Fields);

/// <summary>Every form by its id: pure data that needs no look-up.</summary>
public static class FormCatalog
{
    private static readonly Sequence<Option> Evidences =
    [
        new("In writing", "written"),
        new("Told to me", "verbal"),
        new("A late-stage process, no offer yet", "late"),
    ];

    private static readonly Form Case = new(FormId.Case, "Your case",
    [
        new("company", "Company you negotiate with", FieldKind.ShortText, Required: true, "Midjourney", SuggestFrom.Companies),
        new("role", "Role", FieldKind.ShortText, Required: true, "Diffusion Model Engineer", SuggestFrom.Roles),
        new("region", "Where the job is", FieldKind.ShortText, Required: true, "San Francisco", SuggestFrom.Regions),
        new("offer", "What they offer so far, if anything", FieldKind.LongText, Required: false, "300K base, 120K a year profit sharing, in writing"),
        new("alternatives", "Other offers, one a line", FieldKind.LongText, Required: false, "OpenAI, written: 300K base, 800K equity over 4 years"),
    ]);

    private static readonly Form Alternative = new(FormId.Alternative, "Another offer",
    [
        new("company", "Company", FieldKind.ShortText, Required: false, "OpenAI", SuggestFrom.Companies),
        new("offer", "The offer", FieldKind.LongText, Required: true, "300K base, 800K RSU over 4 years, 50K sign-on"),
        new("evidence", "How firm is it", FieldKind.Choice, Required: true, Options: Evidences),
        new("deadline", "Answer due by", FieldKind.ShortText, Required: false, "28 November, or Friday"),
    ]);

    private static readonly Form AboutYou = new(FormId.AboutYou, "About you (all optional)",
    [
        new("experience", "Something you built or improved", FieldKind.LongText, Required: false, "latent diffusion training at scale"),
        new("minimum", "The least you would sign for", FieldKind.ShortText, Required: false, "290K base, or 450K in total"),
        new("leftbehind", "Unvested stock or bonus you would lose", FieldKind.ShortText, Required: false, "60K"),
        new("privatestock", "Private stock counts for, in percent", FieldKind.ShortText, Required: false, "50"),
    ]);

    public static Form Find(FormId id) => id switch
    {
        FormId.Case => Case,
        FormId.Alternative => Alternative,
        FormId.AboutYou => AboutYou,
    };
}
