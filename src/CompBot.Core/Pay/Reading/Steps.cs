namespace CompBot.Core.Pay.Reading;

/// <summary>Counts the work of one reading, so that a test can hold it against the length of the text.</summary>
internal sealed class Steps
{
    public long Count { get; private set; }

    public void Add(int steps = 1) => Count += steps;
}
