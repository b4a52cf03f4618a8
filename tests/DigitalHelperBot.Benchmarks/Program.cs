using DigitalHelperBot.Benchmarks.Floor;

return args switch
{
    ["floor", .. var options] => await FloorBenchmark.RunAsync(options),
    ["floor-server", .. var options] => await FloorServer.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(FloorOptions.Usage);
    return 2;
}
