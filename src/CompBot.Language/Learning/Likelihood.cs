namespace CompBot.Language.Learning;

/// <summary>From scores, which are log odds, to what is likeliest.</summary>
public static class Likelihood
{
    /// <summary>The allowed class with the highest score, -1 where none is allowed; likely: how likely it is among them, from 0 to 1.</summary>
    public static int Best(ReadOnlySpan<float> scores, ReadOnlySpan<bool> allowed, out float likely)
    {
        var best = Best(scores, allowed);
        var sum = 0f;
        for (var at = 0; at < allowed.Length; at++)
        {
            sum += allowed[at] ? Exponential.Of(scores[at] - scores[best]) : 0;
        }

        likely = best < 0 ? 0 : 1 / sum;
        return best;
    }

    public static int Best(ReadOnlySpan<float> scores, ReadOnlySpan<bool> allowed)
    {
        var best = -1;
        for (var at = 0; at < allowed.Length; at++)
        {
            best = allowed[at] && (best < 0 || scores[at] > scores[best]) ? at : best;
        }

        return best;
    }
}
