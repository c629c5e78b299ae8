using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CompBot.Playground.Page;

/// <summary>Who is at the page: a random number in a cookie that no script can read and no other site can send.</summary>
public static partial class PersonCookie
{
    public const string Name = "compbot_person";

    /// <summary>The person's id; null where there is no cookie or one that this page did not make.</summary>
    public static string? Find(HttpContext http) =>
        http.Request.Cookies.TryGetValue(Name, out var value) && Made().IsMatch(value) ? value : null;

    /// <summary>As Find; makes a new person where there is none.</summary>
    public static string Ensure(HttpContext http)
    {
        if (Find(http) is { } known)
        {
            return known;
        }

        var person = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Name, person, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            Path = "/",
            MaxAge = TimeSpan.FromDays(60),
            IsEssential = true,
        });
        return person;
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Made();
}
