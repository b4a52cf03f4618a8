using System.Text;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.Articles;

/// <summary>A good article that uses every field and heading, to be broken in one place by each test.</summary>
internal static class Sample
{
    public const string File = "meet/show-my-screen.md";

    public const string Text = """
        ---
        id: show-my-screen
        title: Show my screen or slides
        benefit: Everyone sees the same page at the same time.
        category: meet
        helps:
          - people who lead team meetings
          - trainers
        urgent: true
        ring-first: Ring {{service_desk_phone}} first.
        related: [people-cant-hear-me, set-up-a-meeting]
        owner: IT service desk
        review: 2027-05-23
        checked: part-checked
        checked-on: 2026-11-23
        checked-with: Published guides, read in November 2026
        language: en-GB
        phrasings:
          - how do i show my screen
          - "teams: nobody can see my slides"
        synonyms:
          - [slides, deck, powerpoint]
        sources:
          - https://example.org/page
        ---

        ## Windows

        1. In the meeting, select **Share**.
        2. Choose the window
           you want people to see.

        ![A meeting window with the Share button ringed](share-button.png)

        3. Ask if people can see it. ![A thumbs-up](thumbs-up.jpg)

        ## iPhone

        1. Tap the screen, then tap **More**. See [the guide](https://example.org/guide).

        ## Keep it safe

        - Close anything private before you share.
        - The rule: {{sharing_rules}}.

        ## If it does not work

        Ring the service desk on {{service_desk_phone}}.

        """;

    public static ArticleReading Read(string text, string file = File) => ArticleReader.Read(file, Encoding.UTF8.GetBytes(text));

    /// <summary>The sample with one thing replaced, which must be there.</summary>
    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }

    public static Article Article => Read(Text).Article!;
}
