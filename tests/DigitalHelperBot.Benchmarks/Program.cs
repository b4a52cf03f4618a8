using DigitalHelperBot.Benchmarks.Checking;
using DigitalHelperBot.Benchmarks.Floor;
using DigitalHelperBot.Benchmarks.Matching;
using DigitalHelperBot.Benchmarks.Pages;
using DigitalHelperBot.Benchmarks.Reports;

return args switch
{
    ["check", .. var options] => await CheckBenchmark.RunAsync(options),
    ["floor", .. var options] => await FloorBenchmark.RunAsync(options),
    ["floor-server", .. var options] => await FloorServer.RunAsync(options),
    ["matcher", .. var options] => await MatcherBenchmark.RunAsync(options),
    ["pages", .. var options] => await PagesBenchmark.RunAsync(options),
    ["report", .. var options] => await ReportBenchmark.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(FloorOptions.Usage);
    Console.Error.WriteLine($"       dotnet run -c Release --project tests/DigitalHelperBot.Benchmarks -- {MatcherBenchmark.Usage}");
    Console.Error.WriteLine($"       dotnet run -c Release --project tests/DigitalHelperBot.Benchmarks -- {ReportBenchmark.Usage}");
    Console.Error.WriteLine($"       dotnet run -c Release --project tests/DigitalHelperBot.Benchmarks -- {PagesBenchmark.Usage}");
    Console.Error.WriteLine($"       dotnet run -c Release --project tests/DigitalHelperBot.Benchmarks -- {CheckBenchmark.Usage}");
    return 2;
}
