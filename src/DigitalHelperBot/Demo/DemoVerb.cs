using System.CommandLine;
using System.Text.Json;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.WeeklyReport;

namespace DigitalHelperBot.Demo;

/// <summary><c>demo</c>: fills an empty database with a made-up organisation and a year of its questions, so that every page and report can be looked at with life in it.</summary>
public static class DemoVerb
{
    public static Command Create()
    {
        var sites = Between("--sites", "How many places", 90, 6, 2000);
        var people = Between("--people", "How many people work there", 12_000, 60, 200_000);
        var weeks = Between("--weeks", "How many weeks, this one is the last", 52, 2, 104);
        var seed = Between("--seed", "The same number makes the same year", 1, 0, int.MaxValue);
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var demo = new Command("demo", "Fill an empty database with a made-up organisation, to look at every page with life in it") { sites, people, weeks, seed, json };
        // Settings may be given as --Section:Key value, as when the bot is run.
        demo.TreatUnmatchedTokensAsErrors = false;
        demo.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, new DemoSize(parsed.GetValue(sites), parsed.GetValue(people), parsed.GetValue(weeks), parsed.GetValue(seed)), parsed.GetValue(json), cancellationToken));
        return demo;
    }

    private static Task<int> RunAsync(ParseResult parsed, DemoSize size, bool json, CancellationToken cancellationToken) => VerbSession.RunUnopenedAsync(
        parsed,
        (services, configuration) => services.AddPrivacy().AddCounting().AddSites().AddArticleLibrary(configuration).AddUnmetNeeds().AddTelling().AddWeeklyReport().AddSingleton<Filling>(),
        failure => failure switch
        {
            DemoRefusedException => VerbSession.UsedWrongly,
            ArticleStoreOutOfReachException => VerbSession.Failed,
            _ => null,
        },
        async (session, to) =>
        {
            var database = session.Get<HelperDatabase>();
            if (!string.IsNullOrEmpty(session.Get<IConfiguration>().GetSection(TeamsOptions.Section)[nameof(TeamsOptions.AppId)]))
                throw new DemoRefusedException("Teams:AppId is set, so real people use this bot. Made-up ones are not put beside them: run the demo with other settings.");
            await database.StartAsync(cancellationToken);
            if (await Filling.IsInUseAsync(database, cancellationToken))
                throw new DemoRefusedException($"There is something in {database.Name} already, and made-up people are not put beside real ones. Name another file: --Storage:SqliteFile demo.db");
            // As at the bot's first start, which may not have been yet.
            await session.Get<StarterArticles>().BringUpToDateAsync(cancellationToken);
            await session.Get<ArticleLibrary.ArticleLibrary>().OpenAsync(cancellationToken);
            var made = await session.Get<Filling>().FillAsync(size, cancellationToken);
            await to.WriteLineAsync(json
                ? JsonSerializer.Serialize(new { sites = made.Sites, people = made.People, questions = made.Questions, needs = made.Needs, seed = size.Seed }, JsonSerializerOptions.Web)
                : $"""
                   {made.Sites} sites, {made.People} people, {made.Questions} questions, {made.Needs} needs, {made.Weeks} weeks; seed {size.Seed}. All made up, in {database.Name}.
                   Now start the bot with the same settings, and look at the console.
                   """);
            return VerbSession.Done;
        });

    private static Option<int> Between(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(typed =>
        {
            if (typed.GetValueOrDefault<int>() is var value && (value < least || value > most))
                typed.AddError($"{name} must be from {least} to {most}.");
        });
        return option;
    }
}

/// <summary>Made-up people have no place there; the message says where they have.</summary>
internal sealed class DemoRefusedException(string message) : Exception(message);
