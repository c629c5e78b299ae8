namespace CompBot.Core.Understanding;

/// <summary>What a figure looks like, without its value: two lines that differ in a figure alone are one to the scorer.</summary>
internal static class NumberShape
{
    /// <summary>"l5" and "l6" are one word to the scorer.</summary>
    public static string WithoutDigits(string form) => form.Any(char.IsDigit) ? string.Concat(form.Select(c => char.IsDigit(c) ? '#' : c)) : form;

    public static string Of(string form, string before)
    {
        var digits = form.Count(char.IsDigit);
        var letters = string.Concat(form.Where(char.IsLetter));
        return form.EndsWith('%') ? "#percent"
            : letters is "k" or "m" or "mm" or "l" or "lpa" or "cr" or "lakh" or "lakhs" or "mil" || before is "$" or "£" or "€" or "₹" or "¥" ? "#money"
            : letters is "am" or "pm" ? "#clock"
            : letters is "st" or "nd" or "rd" or "th" ? "#ordinal"
            : letters.Length > 0 ? "#with_" + letters
            : digits == 4 && form.Length == 4 && form[0] is '1' or '2' && form[1] is '9' or '0' ? "#year"
            : digits >= 4 ? "#large"
            : digits == 3 ? "#three"
            : digits == 2 ? "#two"
            : "#one";
    }
}
