using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

/// <summary>The simulator against the table of the contract: every field, and what the pages let callers do.</summary>
public sealed class ContractTests : IDisposable
{
    // What hangs on a record and is only reached through it.
    private static readonly string[] s_hanging = ["contactsInformation", "pictures", "pdfDocument", "companies", "subscriptions"];

    private readonly Api _api = new();

    public static TheoryData<string> Sets => new(Read().Keys);

    public void Dispose() => _api.Dispose();

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_page_has_every_field_of_the_contract(string set)
    {
        var path = set is "companies" or "subscriptions" ? set : $"companies({_api.Company.Id})/{set}";
        var fields = string.Join(',', Read()[set].Fields.Where(field => !field.EndsWith("picture Stream", StringComparison.Ordinal)).Select(field => field.Split(' ')[0]));

        var reply = await _api.GetAsync($"{path}?$select={fields}");

        Assert.True(reply.Status == HttpStatusCode.OK || reply.Code == "Application_DialogException", reply.Body.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_page_lets_callers_create_only_what_the_contract_lets_them(string set)
    {
        if (s_hanging.Contains(set))
        {
            return;
        }

        var reply = await _api.PostAsync(set, "{}");

        Assert.Equal(Read()[set].Operations.Contains('C', StringComparison.Ordinal), reply.Code != "BadRequest_MethodNotAllowed");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_page_takes_only_the_writable_fields_of_the_contract(string set)
    {
        var (operations, fields) = Read()[set];
        if (s_hanging.Contains(set) || !operations.Contains('C', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var field in fields.Where(field => !field.Contains(" Stream", StringComparison.Ordinal)))
        {
            var reply = await _api.PostAsync(set, $$"""{ "{{field.Split(' ')[0]}}": [] }""");

            Assert.Equal((field, !field.EndsWith(" w", StringComparison.Ordinal)), (field, reply.Code == "BadRequest_InvalidOperation"));
        }
    }

    private static Dictionary<string, (string Operations, List<string> Fields)> Read()
    {
        var table = new Dictionary<string, (string Operations, List<string> Fields)>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "entities.txt")).Where(line => line.Length > 0))
        {
            if (line[0] != ' ')
            {
                var words = line.Split(' ');
                table[words[0]] = (words[1], []);
            }
            else
            {
                table.Last().Value.Fields.Add(line.Trim());
            }
        }

        return table;
    }
}
