using System.CommandLine;

namespace DigitalHelperBot.Tests.ArticleLibrary;

internal static class Verb
{
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Program.CreateRoot([]).Parse(["articles", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (exit, output.ToString(), errors.ToString());
    }
}
