namespace DigitalHelperBot.Tests.ArticleLibrary;

internal static class SampleArticle
{
    public static string Text(string id, string title = "Show my screen or slides") => $$$"""
        ---
        id: {{{id}}}
        title: {{{title}}}
        benefit: Everyone sees the same page at the same time.
        category: meet
        review: 2027-05-23
        phrasings:
          - how do i show my screen
          - nobody can see my slides
        ---

        ## Steps

        1. Select **Share**.
        2. Ring {{service_desk_phone}}.

        """;
}
