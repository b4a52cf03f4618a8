using System.Text.Json;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>The medians of the rounds, and the bot's ratios to each floor, round by round.</summary>
internal sealed class Report(
    Dictionary<string, List<Load.Window>> windows, Dictionary<string, double> memory,
    (double First200, double FirstReply) botStart, (double First200, double FirstReply) floorStart)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public Ratios RatiosTo(string floor) => new(
        MedianRatio(floor, w => w.CpuMsPerMessage),
        MedianRatio(floor, w => w.MessagesPerSecond),
        MedianRatio(floor, w => w.P99Ms),
        Math.Round(botStart.First200 / floorStart.First200, 2),
        Math.Round(memory["bot"] - memory[floor], 1));

    public void Print(bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(RatiosTo("floor"), Web));
            return;
        }

        Console.WriteLine($"{"target",-30}{"msg/s",10}{"p50 ms",10}{"p99 ms",10}{"CPU-ms/msg",12}{"RSS MiB",10}{"errors",8}");
        foreach (var (name, rounds) in windows)
            Console.WriteLine($"{name,-30}{Median(rounds, w => w.MessagesPerSecond),10:F0}{Median(rounds, w => w.P50Ms),10:F2}{Median(rounds, w => w.P99Ms),10:F2}{Median(rounds, w => w.CpuMsPerMessage),12:F3}{memory[name],10:F0}{rounds.Sum(w => w.Errors),8}");
        Console.WriteLine($"first 200: floor {floorStart.First200:F0} ms, bot {botStart.First200:F0} ms; first reply: floor {floorStart.FirstReply:F0} ms, bot {botStart.FirstReply:F0} ms");
        foreach (var floor in windows.Keys.Where(n => n != "bot"))
            Console.WriteLine($"bot to {floor}: {JsonSerializer.Serialize(RatiosTo(floor), Web)}");
        Console.WriteLine($"{Ratios.Bars}: {(RatiosTo("floor").MeetBars ? "met" : "not met")}");
    }

    private double MedianRatio(string floor, Func<Load.Window, double> figure)
    {
        var ratios = windows["bot"].Zip(windows[floor], (b, f) => figure(b) / figure(f)).Order().ToArray();
        return Math.Round(ratios[ratios.Length / 2], 2);
    }

    private static double Median(List<Load.Window> windows, Func<Load.Window, double> figure) => windows.Select(figure).Order().ElementAt(windows.Count / 2);
}
