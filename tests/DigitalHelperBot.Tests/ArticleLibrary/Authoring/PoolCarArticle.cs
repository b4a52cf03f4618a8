using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

/// <summary>An article as it is typed, with nothing wrong.</summary>
internal static class PoolCarArticle
{
    public static readonly ArticleForm Form = new()
    {
        Title = "Book a pool car",
        Benefit = "You have a car for your visit without ringing round.",
        Category = "meet",
        Review = "2027-05-01",
        Owner = "Fleet team",
        Phrasings = "how do i book a pool car\npool car\nno cars left on tuesday\ncar for a home visit in the rain\ni need wheels for tomorrow\nwhere do i get a work car from\nfleet booking\nreserve a vehicle\ncan i have the van on friday\nhow to get a car for a site visit\nall the cars are gone what now\nbook car",
        Checked = "checked",
        CheckedOn = "2026-11-23",
        CheckedWith = "Windows 11",
        IfItDoesNotWork = "Ring the service desk on {{service_desk_phone}}.",
        Devices = [new DeviceForm(Device.Any, [new StepForm("Open **Fleet** on your start page."), new StepForm("Select **Book**.")])],
    };
}
