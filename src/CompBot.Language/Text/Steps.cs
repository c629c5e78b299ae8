namespace CompBot.Language.Text;

/// <summary>Counts the work of a reading, so that a test can show that it grows with the length and no faster.</summary>
public sealed class Steps
{
    public long Count { get; private set; }

    public void Add(int work) => Count += work;
}
