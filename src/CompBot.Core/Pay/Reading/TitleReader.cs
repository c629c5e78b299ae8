namespace CompBot.Core.Pay.Reading;

/// <summary>How many tokens a title, or a level, takes from a place on.</summary>
internal sealed class TitleReader(string text, List<Token> tokens)
{
    private const int LongestRole = 8;

    public int RoleLength(int at)
    {
        var (next, last) = (at, 0);
        while (next < tokens.Count && next - at < LongestRole)
        {
            var token = tokens[next];
            if (next > at && (token.Is('/') || token.Is('-') || token.Is('&')) && token.Glued)
            {
                next++;
                continue;
            }

            if (!token.IsWord)
            {
                break;
            }

            var word = token.In(text);
            if (RoleWords.IsHead(word) && (word.Length > 2 || NameReader.IsUpper(word)) && !(next > 0 && tokens[next - 1].Kind == TokenKind.Number && token.Glued))
            {
                last = next + 1;
            }
            else if (!RoleWords.IsModifier(word) || next == at && word is "of" or "it" or "go" or "end" or "trust" or "group" or "new" && !Word(at + 1, "grad"))
            {
                break;
            }

            next++;
        }

        if (last > at && last + 1 < tokens.Count && tokens[last].Is('-') && !tokens[last].Glued && RoleWords.IsModifier(tokens[last + 1].In(text)) && char.IsUpper(tokens[last + 1].In(text)[0]) && !(last + 2 < tokens.Count && tokens[last + 2].Is(',')))
        {
            last += 2;
        }
        else if (last > at && GradeBehind(last) is > 0 and var grade)
        {
            last = grade;
        }

        return last == 0 || last == at + 1 && !IsTitleAlone(at) ? 0 : last - at;
    }

    /// <summary>"Engineer II", "Engineer - 2": the end of a number that belongs to the title; 0 where none does.</summary>
    private int GradeBehind(int at)
    {
        var next = at < tokens.Count && tokens[at].Is('-') ? at + 1 : at;
        if (next >= tokens.Count)
        {
            return 0;
        }

        var ends = next + 1 >= tokens.Count || tokens[next + 1].Kind == TokenKind.Mark && tokens[next + 1].Sign is '(' or ')' or ',' or '\n' or '¶' or '|' or '.' or ';' && !tokens[next + 1].Is('%');
        return tokens[next].IsWord && tokens[next].In(text) is "I" or "II" or "III" or "IV" or "V" || ends && tokens[next] is { Kind: TokenKind.Number, Value: >= 1 and <= 5, Decimals: 0 } ? next + 1 : 0;
    }

    private bool IsTitleAlone(int at)
    {
        var word = tokens[at].In(text);
        return RoleWords.IsAbbreviation(word) || (Word(at - 1, "an") || Word(at - 1, "a")) && Word(at - 2, "as") || word.Length == 2 && NameReader.IsUpper(word) && word is "PM" or "EM" or "DS" && (Word(at - 1, "a") || Word(at - 1, "an") || Word(at - 1, "as") || Word(at + 1, "at") || Word(at + 1, "role") || Word(at - 1, "senior"));
    }

    /// <summary>"L5", "IC4", "SDE 2", "SDE II", and a bare grade ("senior at …").</summary>
    public int LevelLength(int at)
    {
        var word = tokens[at].In(text);
        if (LevelCode.Is(word) || LevelCode.IsWhole(word))
        {
            return 1;
        }

        if (word is "ICT" or "IC" && at + 1 < tokens.Count && IsLevelNumber(at + 1))
        {
            return 2;
        }

        if (word.Equals("sde", StringComparison.OrdinalIgnoreCase) || word.Equals("swe", StringComparison.OrdinalIgnoreCase) || word.Equals("level", StringComparison.OrdinalIgnoreCase) || word.Equals("lvl", StringComparison.OrdinalIgnoreCase))
        {
            var next = at + 1 < tokens.Count && tokens[at + 1].Is('-') ? at + 2 : at + 1;
            return next < tokens.Count && IsLevelNumber(next) ? next + 1 - at : 0;
        }

        return RoleWords.IsGrade(word) && (Word(at + 1, "at") || Word(at + 1, "level") || Word(at + 1, "@") || at + 1 < tokens.Count && (tokens[at + 1].Is(',') || tokens[at + 1].Is('@'))) && !word.Equals("mid", StringComparison.OrdinalIgnoreCase) && !word.Equals("entry", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private bool IsLevelNumber(int at) =>
        tokens[at] is { Kind: TokenKind.Number, Value: >= 1 and <= 9, Decimals: 0 } && !(at + 1 < tokens.Count && tokens[at + 1].Glued && (tokens[at + 1].IsWord || tokens[at + 1].Is('%')))
        || tokens[at].IsWord && tokens[at].In(text) is "I" or "II" or "III" or "IV" or "V" or "ii" or "iii" or "iv";

    public bool Word(int at, string word) => at >= 0 && at < tokens.Count && tokens[at].IsWord && tokens[at].In(text).Equals(word, StringComparison.OrdinalIgnoreCase);
}
