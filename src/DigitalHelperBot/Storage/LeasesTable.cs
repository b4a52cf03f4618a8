using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.Storage;

internal sealed class LeasesTable : IEntityTypeConfiguration<HeldLease>
{
    public void Configure(EntityTypeBuilder<HeldLease> builder) =>
        builder.ToTable("leases").HasKey(row => row.Name);
}
