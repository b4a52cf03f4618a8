using DigitalHelperBot.Benchmarks.Floor;

return args switch
{
    ["floor", .. var options] => await FloorBenchmark.RunAsync(options),
    ["floor-server", .. var options] => await FloorServer.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/DigitalHelperBot.Benchmarks -- floor [--rounds N] [--seconds N] [--starts N] [--tokens N] [--json]");
    return 2;
}
