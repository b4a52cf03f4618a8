using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>For Admins: looking at the audit, checking it, taking it away as a file.</summary>
internal static class AuditPages
{
    public const string Path = ConsoleRoutes.Root + "/audit";
    public const string CheckPath = Path + "/check";
    public const string ExportPath = Path + ".csv";
    private const int OnePage = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapConsolePage(Path, ShowAsync, ConsoleRole.Admin);
        routes.MapConsolePage(CheckPath, CheckAsync, ConsoleRole.Admin);
        routes.MapConsolePage(ExportPath, Export, ConsoleRole.Admin);
    }

    private static async Task<IResult> ShowAsync(Audit audit, int? page, CancellationToken cancellationToken)
    {
        var last = (await audit.LastAsync(cancellationToken))?.Position ?? 0;
        var pages = (int)Math.Max(1, (last + OnePage - 1) / OnePage);
        var number = Math.Clamp(page ?? 1, 1, pages);
        var newest = last - (long)(number - 1) * OnePage;
        var entries = await audit.PieceAsync(Math.Max(0, newest - OnePage), (int)Math.Min(OnePage, newest), cancellationToken);
        entries.Reverse();
        return ConsoleAnswer.Page<AuditPage>(new { Entries = entries, Page = number, Pages = pages });
    }

    private static async Task<IResult> CheckAsync(Audit audit, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<AuditCheckPage>(new { Found = await AuditChain.CheckAsync(audit, cancellationToken) });

    private static PushStreamHttpResult Export(Audit audit, TimeProvider time, CancellationToken cancellationToken) => TypedResults.Stream(
        async stream =>
        {
            await using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await AuditExport.WriteAsync(audit.AllAsync(cancellationToken), writer, cancellationToken);
        },
        MediaTypeNames.Text.Csv, $"audit-{time.GetUtcNow():yyyy-MM-dd}.csv");
}
