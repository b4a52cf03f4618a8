using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>How far a change came. The numbers are stored.</summary>
public enum AuditOutcome
{
    /// <summary>Asked for. Written down before anything is done; a change without a later entry was cut off, and may or may not have been made.</summary>
    Begun = 0,

    Done = 1,

    /// <summary>There was a mistake in what was typed; nothing was changed.</summary>
    Mistaken = 2,

    /// <summary>It could not be done as things were.</summary>
    Refused = 3,

    /// <summary>The program failed on the way.</summary>
    Failed = 4,
}

/// <summary>One line of the audit. Lines are only ever added; each holds the hash of the one before it, so that a line cannot be changed or taken out unnoticed.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public long Position { get; set; }
    public DateTimeOffset At { get; set; }
    public required string ById { get; set; }
    public required string ByName { get; set; }
    public ConsoleRole Role { get; set; }

    /// <summary>The change's path with its ids, without anybody's words.</summary>
    public required string Change { get; set; }

    /// <summary>Where it led: the path of the page that showed the result, which names what is new.</summary>
    public string? LedTo { get; set; }
    public AuditOutcome Outcome { get; set; }

    /// <summary>The position at which this change was begun.</summary>
    public long? Begun { get; set; }

    /// <summary>SHA-256 over the hash before it and everything above, in hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Each text is preceded by its length, so that no two different lines are the same bytes.</summary>
    /// <param name="before">The hash of the line before; empty for the first.</param>
    public string HashAfter(string before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in (string?[])[before, ById, ByName, Change, LedTo])
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            Append(hash, text is null ? -1 : bytes.Length);
            hash.AppendData(bytes);
        }
        foreach (var number in (long[])[Position, At.UtcTicks, (long)Role, (long)Outcome, Begun ?? 0])
            Append(hash, number);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit").HasKey(row => row.Position);
        builder.Property(row => row.Position).ValueGeneratedNever();
    }
}
