namespace CompBot.Slack;

/// <summary>Slack's limits, in UTF-16 units unless told otherwise; where sources disagree, the smaller number.</summary>
public static class SlackLimits
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;

    /// <summary>Our own budget: Slack refuses a message whose blocks hold more than about 13,200.</summary>
    public const int MessageCharacters = 12_000;

    public const int FallbackText = 4_000;
    public const int Id = 255;
    public const int TextObject = 3_000;
    public const int Header = 150;
    public const int ActionsElements = 25;
    public const int ContextElements = 10;
    public const int ButtonText = 75;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int SelectOptions = 100;
    public const int Placeholder = 150;
    public const int ModalTitle = 24;
    public const int InputLabel = 2_000;
    public const int InputHint = 2_000;
    public const int PlainTextInput = 3_000;
    public const int PrivateMetadata = 3_000;
    public const int TableRows = 100;
    public const int TableColumns = 20;
    public const int TableCharacters = 10_000;
    public const int ChartTitle = 50;
    public const int ChartLabel = 20;
    public const int ChartAxisLabel = 50;
    public const int ChartPoints = 20;
    public const int ChartsPerMessage = 2;

    /// <summary>Bytes of UTF-8 in one Socket Mode frame: Slack drops a larger one without a word.</summary>
    public const int FrameBytes = 20_480;

    /// <summary>Uses of one response_url, within ResponseUrlLife.</summary>
    public const int ResponseUrlUses = 5;

    /// <summary>Options in one suggestion answer: Slack takes 100, a frame not always.</summary>
    public const int Suggestions = 40;

    public static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan AckDeadline = TimeSpan.FromSeconds(3);

    /// <summary>Our own budget for an acknowledgement; the answer rides along when it is ready by then.</summary>
    public static readonly TimeSpan AckBudget = TimeSpan.FromMilliseconds(250);

    /// <summary>Our own budget where the answer must be in the acknowledgement (a form, suggestions).</summary>
    public static readonly TimeSpan AnswerBudget = TimeSpan.FromSeconds(2);
}
