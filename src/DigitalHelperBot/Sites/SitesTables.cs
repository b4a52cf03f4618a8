using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Sites;

internal sealed class SitesTable : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("sites").HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(SiteRules.LongestCode);
        builder.Ignore(row => row.Names);
    }
}

internal sealed class SiteFilesReadTable : IEntityTypeConfiguration<SiteFileRead>
{
    public void Configure(EntityTypeBuilder<SiteFileRead> builder) => builder.ToTable("site_files_read").HasKey(row => row.Hash);
}
