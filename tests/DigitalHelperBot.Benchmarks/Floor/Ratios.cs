using System.Text.Json.Serialization;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>The bot's figures as parts of the floor's, and the bars they are held to.</summary>
internal sealed record Ratios(double CpuRatio, double ThroughputRatio, double P99Ratio, double First200Ratio, double MemoryOverMiB)
{
    [JsonIgnore]
    public bool MeetBars => CpuRatio <= 1.5 && ThroughputRatio >= 0.75 && P99Ratio <= 1.5 && First200Ratio <= 2 && MemoryOverMiB <= 100;

    public const string Bars = "bars: cpuRatio <= 1.5, throughputRatio >= 0.75, p99Ratio <= 1.5, first200Ratio <= 2, memoryOverMiB <= 100";
}
