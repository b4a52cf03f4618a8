using System.CommandLine;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.UnmetNeeds.Verbs;

/// <summary>A session with what the commands about needs use.</summary>
internal static class NeedsSession
{
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(ParseResult parsed, bool withArticles, Func<VerbSession, TextWriter, Task> run, CancellationToken cancellationToken) => VerbSession.RunAsync(
        parsed,
        (services, configuration) => services.AddPrivacy().AddCounting().AddArticleLibrary(configuration).AddUnmetNeeds().AddTelling(),
        failure => failure switch
        {
            NeedRefusedException => VerbSession.UsedWrongly,
            ArticleStoreOutOfReachException => VerbSession.Failed,
            _ => null,
        },
        async (session, to) =>
        {
            session.StartWriting();
            if (withArticles)
                await session.Get<ArticleLibrary.ArticleLibrary>().RefreshAsync(cancellationToken);
            await run(session, to);
            return VerbSession.Done;
        },
        cancellationToken);
}
