using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Words that job titles are made of.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Heads = Set("engineer engineers eng developer dev scientist researcher designer analyst architect manager mgr swe sde sre mle mts sdet tpm pm epm em de ds dba consultant strategist associate programmer administrator recruiter accountant entwickler entwicklerin ingenieur ingénieur développeur développeuse desarrollador desarrolladora ingeniero ingeniera desenvolvedor engenheiro programista inżynier sviluppatore ingegnere quant intern devops pmm fde sdm data engineers sre's エンジニア 工程师 개발자");

    private static readonly FrozenSet<string> Modifiers = Set("senior sr snr staff principal lead junior jr mid entry new grad distinguished fellow associate software ml ai ml/ai machine learning deep data diffusion model models research applied backend frontend front back end full stack fullstack platform infra infrastructure product program project technical security cloud network embedded firmware hardware systems system site reliability devops mobile ios android web qa test quality solutions sales support customer success business quantitative quant algorithm computer vision nlp robotics perception controls game gameplay graphics engine ux ui growth marketing finance operations analytics bi database integration automation blockchain crypto compiler kernel gpu silicon asic verification design engineering production forward deployed member of technical inference training generative llm audio video image speech search ads ranking recommendation payments fraud risk trust safety developer experience release build tools it erp sap salesforce java python golang go rust c++ react node php ruby scala .net principal tech group vp director head software/ml senior/staff lead/manager founding");

    private static readonly FrozenSet<string> Abbreviations = Set("swe sde sre mle mts sdet tpm epm pmm fde sdm quant devops");

    private static readonly FrozenSet<string> Grades = Set("senior staff principal junior mid entry");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadLookup = Heads.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ModifierLookup = Modifiers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GradeLookup = Grades.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsHead(ReadOnlySpan<char> word) => HeadLookup.Contains(word);

    public static bool IsModifier(ReadOnlySpan<char> word) => ModifierLookup.Contains(word);

    /// <summary>A title by itself.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) => AbbreviationLookup.Contains(word);

    public static bool IsGrade(ReadOnlySpan<char> word) => GradeLookup.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
