using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>How often the library was changed. One row: every copy of the program sees by it that something is new, and whoever changes the library holds it until the end.</summary>
public sealed class ChangeCount
{
    public int Id { get; set; }
    public long Count { get; set; }

    /// <summary>Begins a transaction that no other copy's change of the library runs beside.</summary>
    internal static async Task<IDbContextTransaction> BeginAsync(HelperDb db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO library_changes (id, count) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = library_changes.count + 1", cancellationToken);
        return transaction;
    }
}

internal sealed class ChangeCountTable : IEntityTypeConfiguration<ChangeCount>
{
    public void Configure(EntityTypeBuilder<ChangeCount> builder)
    {
        builder.ToTable("library_changes").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
