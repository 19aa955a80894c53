using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Whatever people do on both sides, a few passes bring them together, and then nothing is written any more.</summary>
public sealed class When_both_sides_are_edited_at_random
{
    private const int MostPasses = 3;

    private static readonly Gen<Edit> _edit = Gen.Select(Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 9], (inPipedrive, record, field, value) => new Edit(inPipedrive, record, field, value));
    private static readonly Gen<Edit[][]> _rounds = _edit.Array[1, 8].Array[1, 4];

    [Fact, Trait("Situation", "B91"), Trait("Situation", "B94"), Trait("Fault", "F66")]
    public async Task Both_sides_come_together_within_three_passes_and_then_are_silent() => await Gen.Select(_rounds, Gen.OneOfConst(Enum.GetValues<ConflictWinner>()).Where(winner => winner != ConflictWinner.Review))
        .SampleAsync(async (rounds, winner) => await PlayAsync(rounds, winner), iter: 40, threads: 1);

    private static async Task PlayAsync(Edit[][] rounds, ConflictWinner winner)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = winner);
        for (var index = 0; index < 3; index++)
        {
            world.Pipedrive.AddOrganization(string.Create(CultureInfo.InvariantCulture, $"Company {(char)('A' + index)}"));
            world.Company.AddCustomer(null, string.Create(CultureInfo.InvariantCulture, $"Customer {(char)('A' + index)}"));
        }

        await world.SyncAsync();
        foreach (var round in rounds)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(15));
            foreach (var edit in round)
            {
                Apply(world, edit);
            }

            await ConvergeAsync(world);
        }
    }

    private static async Task ConvergeAsync(World world)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        }

        await world.NothingIsLeftToWriteAsync();
        Assert.Equal(6, world.Company.Count("customers"));
        var left = world.Pipedrive.Rows("organizations").Select(row => Shown(row["name"], row["address"]?["locality"], row["address"]?["postal_code"])).Order(StringComparer.Ordinal);
        var right = world.Company.Rows("customers").Select(row => Shown(row["displayName"], row["city"], row["postalCode"])).Order(StringComparer.Ordinal);
        Assert.Equal(right, left);
        Assert.Empty(await world.ReviewsAsync());
    }

    /// <summary>Business Central stores post codes in upper case; that is its right and no difference.</summary>
    private static string Shown(params JsonNode?[] values) => string.Join('|', values.Select(value => value?.ToString().ToUpperInvariant() ?? ""));

    private static void Apply(World world, Edit edit)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Value {edit.Value}");
        if (edit.InPipedrive)
        {
            var row = world.Pipedrive.Rows("organizations")[edit.Record];
            var address = (JsonObject?)row["address"]?.DeepClone() ?? [];
            address["value"] = "somewhere";
            (string, JsonNode?) change = edit.Field switch
            {
                0 => ("name", Name(row["name"], edit)),
                1 => ("address", Set(address, "locality", text)),
                2 => ("address", Set(address, "postal_code", text)),
                _ => ("address", Set(address, "route", text)),
            };
            world.Pipedrive.Edit("organizations", (long)row["id"]!, change);
            return;
        }

        var customer = world.Company.Rows("customers")[edit.Record];
        (string, JsonNode?) member = edit.Field switch
        {
            0 => ("displayName", Name(customer["displayName"], edit)),
            1 => ("city", text),
            2 => ("postalCode", text),
            _ => ("addressLine1", text),
        };
        world.Company.Edit("customers", Guid.Parse((string)customer["id"]!), member);
    }

    /// <summary>Names stay apart: two companies of one name are another story.</summary>
    private static string Name(JsonNode? old, Edit edit) => string.Create(CultureInfo.InvariantCulture, $"{((string?)old)?.Split('-')[0]}-{edit.Value}");

    private static JsonObject Set(JsonObject address, string part, string value)
    {
        address[part] = value;
        return address;
    }

    private sealed record Edit(bool InPipedrive, int Record, int Field, int Value);
}
