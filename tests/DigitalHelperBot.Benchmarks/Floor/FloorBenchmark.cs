namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Holds the bot against the floor: both published alike, in turns, in one run. Only ratios are worth quoting; machines drift.</summary>
internal static class FloorBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (FloorOptions.Read(args) is not { } options)
        {
            Console.Error.WriteLine(FloorOptions.Usage);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("floor").FullName;
        try
        {
            var ratios = await MeasureAsync(options, folder);
            return ratios.MeetBars ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Ratios> MeasureAsync(FloorOptions options, string folder)
    {
        var published = await PublishedPrograms.PublishAsync(options.Published ?? folder);
        await using var teams = await LocalTeams.StartAsync(folder);
        var load = new Load(teams, teams.Tokens.Create(options.Tokens), Questions.Read());
        var starts = new Starts(published, teams, load, folder);

        // The first start of all makes the database and copies the starter articles; what is measured is every start after it.
        using (var unmeasured = starts.Bot())
        {
            await starts.WaitUntilUpAsync(unmeasured);
            await Starts.WaitUntilHealthyAsync(unmeasured);
            teams.KeepsReplies = false;
            await load.RunAsync(unmeasured, options.WarmUp);
            teams.KeepsReplies = true;
            await SameReplies.WriteAsync(starts.ReplyFile, unmeasured, load);
            teams.KeepsReplies = false;
        }

        var botStart = await starts.TimeAsync(starts.Bot, options.Starts);
        var floorStart = await starts.TimeAsync(() => starts.Floor(), options.Starts);

        using var bot = starts.Bot();
        using var floor = starts.Floor();
        using var remembering = starts.Floor(remembersTokens: true);
        Target[] targets = [floor, remembering, bot];
        foreach (var target in targets)
        {
            await starts.WaitUntilUpAsync(target);
            if (target == bot)
                await Starts.WaitUntilHealthyAsync(bot);
            await load.RunAsync(target, options.WarmUp);
        }

        var windows = targets.ToDictionary(t => t.Name, _ => new List<Load.Window>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var target in targets)
                windows[target.Name].Add(await load.RunAsync(target, TimeSpan.FromSeconds(options.Seconds)));
        }

        var report = new Report(windows, targets.ToDictionary(t => t.Name, t => t.MemoryMiB), botStart, floorStart);
        report.Print(options.Json);
        return report.RatiosTo("floor");
    }
}
