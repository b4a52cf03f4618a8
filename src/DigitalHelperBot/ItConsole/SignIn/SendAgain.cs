using DigitalHelperBot.ItConsole.Tab;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole.SignIn;

/// <summary>
/// A form that cannot be taken as it comes, though nobody did anything wrong. What was typed comes back inside a page, to be sent again from
/// there. Nothing is kept on the server, and nothing needs a script.
/// </summary>
internal static class SendAgain
{
    /// <summary>
    /// Somebody sends a form after their sign-in ended: they sign in in another tab, or in Teams where they are, and send it again. The proof that
    /// the form is ours is sent again as it was, and no new one is given out; a form from elsewhere has none, and is refused as ever.
    /// </summary>
    public static async Task AfterASignInEndedAsync(HttpContext context)
    {
        var (fields, hasFiles) = await ReadAsync(context);
        await ConsoleAnswer.Draw<SignInEndedPage>(new
        {
            Action = ActionOf(context.Request),
            Fields = fields,
            HasFiles = hasFiles,
            IsInTeams = !context.RequestServices.GetRequiredService<IOptions<LocalConsole>>().Value.IsOpen && TabSignIn.IsInFrame(context) && TabSignIn.TeamsLibrary is not null,
        }, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }

    /// <summary>
    /// The browser was closed since the page was loaded, or somebody else has signed in, so the form's proof is no good any more. Whoever is signed in gets a
    /// new one with what was typed, to look at and to send, but only when the browser itself says that the form came from one of our own pages.
    /// </summary>
    public static async Task AfterAnOldProofAsync(HttpContext context)
    {
        if (ConsolePerson.Of(context.User) is null || !IsFromOurPage(context.Request))
        {
            await ConsoleAnswer.Problem(StatusCodes.Status400BadRequest, "This form is too old", "Nothing was changed. Go back, load the page again, and send it once more.").ExecuteAsync(context);
            return;
        }
        // As long as this stands, ASP.NET lets nobody read the form. It is read to be shown; nothing that it asked for begins.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        var (fields, hasFiles) = await ReadAsync(context);
        await ConsoleAnswer.Draw<FormTooOldPage>(new { Action = ActionOf(context.Request), Fields = fields.Where(field => field.Name != SignInCookie.ProofField).ToList(), HasFiles = hasFiles }, StatusCodes.Status400BadRequest).ExecuteAsync(context);
    }

    /// <summary>Browsers write these two headers themselves, and no page can change them. The first is newer; it names neither a page of another site nor of another host of this one.</summary>
    private static bool IsFromOurPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site
        ? site == "same-origin"
        : request.Headers.Origin == $"{request.Scheme}://{request.Host}";

    private static string ActionOf(HttpRequest request) => $"{request.Path}{request.QueryString}";

    private static async Task<(List<(string Name, string Value)> Fields, bool HasFiles)> ReadAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return ([.. form.SelectMany(field => field.Value.Select(value => (field.Key, CleanForm.Of(value) ?? "")))], form.Files.Count > 0);
    }
}
