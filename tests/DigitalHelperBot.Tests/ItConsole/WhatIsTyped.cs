using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.Tests.ItConsole;

public sealed class WhatIsTyped
{
    [Theory]
    [InlineData("Plain, with “quotes” and é", "Plain, with “quotes” and é")]
    [InlineData("two\r\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("    indented stays", "    indented stays")]
    [InlineData("a\0b\u001Bc\u0085d", "abcd")]
    [InlineData("\u202Edesrever\u202C \u2066x\u2069", "desrever x")]
    [InlineData("zero\u200Bwidth\uFEFF and so\u00ADft", "zerowidth and soft")]
    [InlineData("lone \ud800 half", "lone  half")]
    [InlineData("e\u0301", "é")]
    [InlineData("line\u2028separator", "lineseparator")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Loses_only_what_nobody_sees(string? typed, string? kept) => Assert.Equal(kept, CleanForm.Of(typed));
}
