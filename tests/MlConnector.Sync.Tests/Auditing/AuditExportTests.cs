using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Tests.Auditing;

public sealed class AuditExportTests
{
    private static readonly AuditEntry _some = new()
    {
        Id = 12,
        At = new DateTimeOffset(2026, 3, 2, 9, 0, 0, 250, TimeSpan.Zero),
        Connection = "acme",
        Flow = SyncFlow.Organizations,
        PipedriveId = "7",
        Action = AuditAction.Updated,
        Trigger = "poll",
        Reason = "Changed in Pipedrive since the last sync.",
        Changes = [new("displayName", "Old", "New")],
        Duration = TimeSpan.FromSeconds(1.5),
    };

    [Fact]
    public async Task A_line_of_JSON_carries_the_whole_entry()
    {
        var lines = (await ExportAsync(AuditExportFormat.JsonLines, false, _some, _some with { Flow = null, Changes = [] })).Split('\n');

        Assert.Equal(3, lines.Length);
        var entry = JsonNode.Parse(lines[0])!;
        Assert.Equal(("Updated", "Organizations", "engine"), ((string?)entry["action"], (string?)entry["flow"], (string?)entry["actor"]));
        Assert.Equal(("BusinessCentral", "Old", "New"), ((string?)entry["changes"]![0]!["side"], (string?)entry["changes"]![0]!["before"], (string?)entry["changes"]![0]!["after"]));
        Assert.Null(JsonNode.Parse(lines[1])!["flow"]);
    }

    [Fact]
    public async Task Comma_separated_values_have_one_row_for_each_changed_field()
    {
        var rows = (await ExportAsync(AuditExportFormat.Csv, false, _some with { Changes = [.. _some.Changes, new("city", null, "Köln, \"Dom\"\nNord", Side.Pipedrive)] }, _some with { Changes = [] })).Split("\r\n");

        Assert.Equal(5, rows.Length);
        Assert.StartsWith("id,at,connection,flow,", rows[0], StringComparison.Ordinal);
        Assert.Equal("12,2026-03-02T09:00:00.250Z,acme,Organizations,7,,Updated,poll,engine,\"Changed in Pipedrive since the last sync.\",BusinessCentral,displayName,Old,New,,,,,1500", rows[1]);
        Assert.Contains("Pipedrive,city,,\"Köln, \"\"Dom\"\"\nNord\",", rows[2], StringComparison.Ordinal);
        Assert.Contains("\"Changed in Pipedrive since the last sync.\",,,,,", rows[3], StringComparison.Ordinal);
    }

    [Theory, Trait("Threat", "S18")]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\0=1", "\"'\0=1\"")]
    [InlineData("A=1", "A=1")]
    public async Task A_value_that_a_spreadsheet_would_run_is_made_harmless(string value, string cell)
    {
        var csv = await ExportAsync(AuditExportFormat.Csv, false, _some with { Changes = [new("displayName", null, value)] });

        Assert.Contains($",displayName,,{cell},", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_host_changes_nothing(string culture)
    {
        var expected = await ExportAsync(AuditExportFormat.Csv, false, _some);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(expected, await ExportAsync(AuditExportFormat.Csv, false, _some));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_redacted_export_tells_what_happened_but_not_to_whom()
    {
        var customer = _some with
        {
            Reason = "Joined with 'O'Neil Ltd': equal e-mail ann@example.com of O'Neil Ltd.",
            Changes = [new("displayName", "O'Neil Ltd", "O'Neil & Sons"), new("paymentTermsCode", "14D", "30D")],
        };
        var person = _some with { Flow = SyncFlow.Persons, Reason = "Business Central refused Ann.", Changes = [new("anything", null, "Ann")] };
        var named = _some with { Reason = "Joined with 'Ann Ltd': same telephone.", Changes = [] };
        var refused = _some with { Reason = "Business Central refused Ann Works: it is too long.", Changes = [new("displayName", null, "Ann Works")] };
        var text = await ExportAsync(AuditExportFormat.JsonLines, true, customer, person, named, refused);

        Assert.DoesNotContain("Neil", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nn@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", text, StringComparison.Ordinal);
        Assert.Contains("30D", text, StringComparison.Ordinal);
        Assert.Contains("Joined with", text, StringComparison.Ordinal);
        Assert.Contains("anything", text, StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(AuditExportFormat format, bool redact, params AuditEntry[] entries)
    {
        using var target = new MemoryStream();
        var count = await AuditExport.WriteAsync(entries.ToAsyncEnumerable(), target, format, redact, TestContext.Current.CancellationToken);
        Assert.Equal(entries.Length, count);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
