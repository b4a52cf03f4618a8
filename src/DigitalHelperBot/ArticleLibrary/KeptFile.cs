using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>A file of the library where that is in the database.</summary>
public sealed class KeptFile
{
    /// <summary>As it would be in a folder, with forward slashes.</summary>
    public required string Path { get; set; }
    public required byte[] Content { get; set; }

    /// <summary>Of the content: SHA-256, in capital hexadecimal.</summary>
    public required string Hash { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
}

internal sealed class KeptFilesTable : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> builder) => builder.ToTable("article_files").HasKey(row => row.Path);
}
