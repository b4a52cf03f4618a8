using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.KnownProblems;

internal sealed class KnownProblemsTable : IEntityTypeConfiguration<KnownProblem>
{
    public void Configure(EntityTypeBuilder<KnownProblem> builder)
    {
        builder.ToTable("known_problems").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.ToldAt);
    }
}

internal sealed class ProblemAskersTable : IEntityTypeConfiguration<ProblemAsker>
{
    public void Configure(EntityTypeBuilder<ProblemAsker> builder)
    {
        builder.ToTable("problem_askers").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.ProblemId, row.PersonKey }).IsUnique();
    }
}
