using System.CommandLine;

namespace DigitalHelperBot.Walkthroughs.Preview;

/// <summary>The verb <c>preview</c>, which stands under <c>articles</c> on the command line.</summary>
public static class PreviewVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The article's id, which is its file's name without .md" };
        var from = new Option<DirectoryInfo?>("--from") { Description = "The folder of the articles; without it, the bot's own", HelpName = "FOLDER" };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Where the page and the pictures of it go; without it, preview-ID in this folder", HelpName = "FOLDER" };
        var browser = new Option<FileInfo?>("--browser") { Description = "The Chromium, Chrome or Edge that takes the pictures; without it, the one that is found", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var preview = new Command("preview", "Show an article's cards as people will see them: a page, and pictures of it as wide as a phone and as a desktop") { id, from, output, browser, json };
        preview.SetAction((parsed, cancellation) => new ArticlePreview(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            new PreviewRequest(parsed.GetRequiredValue(id), parsed.GetValue(from), parsed.GetValue(output), parsed.GetValue(browser), parsed.GetValue(json), parsed.GetValue<string?>("--environment")),
            cancellation));
        return preview;
    }
}
