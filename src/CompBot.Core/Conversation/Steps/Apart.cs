namespace CompBot.Core.Conversation.Steps;

/// <summary>A message without the clauses that were taken from it by themselves. Rest is what is left to read; Remarks say back what was taken, or ask.</summary>
internal sealed record Apart(CaseDraft Case, string Rest, Sequence<string> Remarks)
{
    /// <summary>What has to be answered before the conversation goes on.</summary>
    public Question? Ask { get; init; }
}
