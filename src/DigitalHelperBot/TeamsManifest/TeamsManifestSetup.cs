namespace DigitalHelperBot.TeamsManifest;

/// <summary>What Teams is told about the bot, and the pages that it is told of.</summary>
public static class TeamsManifestSetup
{
    public static void MapTeamsManifest(this IEndpointRouteBuilder routes) => PublicPages.PublicPages.Map(routes);
}
