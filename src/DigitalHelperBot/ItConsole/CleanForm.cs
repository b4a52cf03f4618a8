using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace DigitalHelperBot.ItConsole;

/// <summary>What is typed into the console's forms, made safe to store and show before any slice sees it: no controls but line break and tab, no lone surrogates, nothing invisible that turns or hides text.</summary>
internal static class CleanForm
{
    public static async Task UseAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Request.Form = new FormCollection(form.ToDictionary(field => field.Key, field => new StringValues([.. field.Value.Select(Of)]), StringComparer.Ordinal), form.Files);
        }
        await next(context);
    }

    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD.
            if (rune.Value is '\n' or '\t' || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)))
                kept.Append(rune);
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }
}
