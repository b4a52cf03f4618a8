using System.CommandLine;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Sites.Verbs;

/// <summary>A command can't be done; the message says what to do instead.</summary>
internal sealed class SitesRefusedException(string message) : Exception(message);

/// <summary>A session with what the commands about sites and visits use.</summary>
internal static class SitesSession
{
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(ParseResult parsed, Func<VerbSession, TextWriter, Task<int>> run, CancellationToken cancellationToken) => VerbSession.RunAsync(
        parsed,
        (services, configuration) => services.AddPrivacy().AddCounting().AddArticleLibrary(configuration).AddUnmetNeeds().AddTelling().AddSites(),
        failure => failure is SitesRefusedException or VisitRefusedException ? VerbSession.UsedWrongly : null,
        async (session, to) =>
        {
            session.StartWriting();
            return await run(session, to);
        },
        cancellationToken);
}
