using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DigitalHelperBot.Storage;

/// <summary>Times are stored as UTC ticks: the same number on both databases, and it sorts.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
