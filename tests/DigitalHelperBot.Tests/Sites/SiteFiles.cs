namespace DigitalHelperBot.Tests.Sites;

internal static class SiteFiles
{
    /// <summary>Five places, two of which have nearly the same name.</summary>
    public const string Five =
        """
        id,name,other names,people,address,kind of work
        EH,Elm House,the Elms; Elm Hse Care Home,120,"1 Elm Road, Northtown",care home
        EHC,Elm Court,,40,2 Elm Road,housing
        DEP,Mill Lane Depot,the depot,300,Mill Lane,depot
        W3,Riverside Ward 3,,60,River Street,hospital
        W8,Riverside Ward 8,,55,River Street,hospital

        """;

    public static string Write(string folder, string text = Five, string name = "sites.csv")
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
