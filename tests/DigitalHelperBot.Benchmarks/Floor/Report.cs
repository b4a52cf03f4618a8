using System.Text.Json;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Prints the medians of the rounds, and the bot's ratios to each floor, round by round.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Print(Dictionary<string, List<Load.Window>> windows, Dictionary<string, double> memory, double botFirst, double floorFirst, bool json)
    {
        var bot = windows["bot"];
        object RatiosTo(string floor) => new
        {
            cpuRatio = MedianRatio(bot, windows[floor], w => w.CpuMsPerMessage),
            throughputRatio = MedianRatio(bot, windows[floor], w => w.MessagesPerSecond),
            p99Ratio = MedianRatio(bot, windows[floor], w => w.P99Ms),
            first200Ratio = Math.Round(botFirst / floorFirst, 2),
            memoryOverMiB = Math.Round(memory["bot"] - memory[floor], 1),
        };

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(RatiosTo("floor"), Indented));
            return;
        }

        Console.WriteLine($"{"target",-30}{"msg/s",10}{"p50 ms",10}{"p99 ms",10}{"CPU-ms/msg",12}{"RSS MiB",10}{"errors",8}");
        foreach (var (name, rounds) in windows)
            Console.WriteLine($"{name,-30}{Median(rounds, w => w.MessagesPerSecond),10:F0}{Median(rounds, w => w.P50Ms),10:F2}{Median(rounds, w => w.P99Ms),10:F2}{Median(rounds, w => w.CpuMsPerMessage),12:F3}{memory[name],10:F0}{rounds.Sum(w => w.Errors),8}");
        Console.WriteLine($"first 200: floor {floorFirst:F0} ms, bot {botFirst:F0} ms");
        foreach (var floor in windows.Keys.Where(n => n != "bot"))
            Console.WriteLine($"bot to {floor}: {JsonSerializer.Serialize(RatiosTo(floor))}");
    }

    private static double MedianRatio(List<Load.Window> bot, List<Load.Window> floor, Func<Load.Window, double> figure)
    {
        var ratios = bot.Zip(floor, (b, f) => figure(b) / figure(f)).Order().ToArray();
        return Math.Round(ratios[ratios.Length / 2], 2);
    }

    private static double Median(List<Load.Window> windows, Func<Load.Window, double> figure) => windows.Select(figure).Order().ElementAt(windows.Count / 2);
}
