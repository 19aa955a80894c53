using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>To plan and to apply comes to the same as to sync.</summary>
public sealed class When_a_plan_is_applied_to_random_worlds
{
    private static readonly Gen<Record> _record = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3], (kind, name, more) => new Record(kind, name, more));

    [Fact, Trait("Situation", "B121")]
    public async Task The_end_is_the_same_as_that_of_a_sync_and_nothing_is_refused() =>
        await Gen.Select(_record.Array[1, 14], _record.Array[0, 6]).SampleAsync(async (first, second) => await PlayAsync(first, second), iter: 20, threads: 1);

    private static async Task PlayAsync(Record[] first, Record[] second)
    {
        await using var planned = new World();
        await using var synced = new World();
        foreach (var round in new[] { first, second })
        {
            foreach (var world in new[] { planned, synced })
            {
                Array.ForEach(round, record => Add(world, record));
                world.Clock.Advance(TimeSpan.FromMinutes(15));
            }

            var before = planned.Writes();
            var plan = await planned.PlanAsync();
            Assert.Equal(before, planned.Writes());
            await planned.EntriesAsync(plan);
            var report = await planned.ApplyAsync(plan);
            Assert.Equal((0, 0), (report.Refused, report.Left));
            await synced.SyncAsync();
            Assert.Equal(await ShownAsync(synced), await ShownAsync(planned));
        }
    }

    private static void Add(World world, Record record)
    {
        var name = $"{(char)('A' + record.Name)} GmbH";
        var address = new JsonObject { ["value"] = "Hamburg", ["locality"] = "Hamburg", ["postal_code"] = string.Create(CultureInfo.InvariantCulture, $"2009{record.More}") };
        switch (record.Kind)
        {
            case 0:
                world.Pipedrive.AddOrganization(name);
                break;
            case 1:
                world.Pipedrive.AddOrganization(name, ("address", address));
                break;
            case 2:
                // Customers of one name are alike in everything: which of them comes first is chance, because their ids are.
                world.Company.AddCustomer(null, record.Name == 0 ? "A G.m.b.H." : name, ("postalCode", string.Create(CultureInfo.InvariantCulture, $"2009{record.Name}")));
                break;
            case 3:
                world.Pipedrive.AddProduct(name, ("code", string.Create(CultureInfo.InvariantCulture, $"P-{record.Name}{record.More}")), ("unit", "PCS"));
                break;
            case 4:
                // The engine may have taken the number for a product of that code.
                var number = string.Create(CultureInfo.InvariantCulture, $"P-{record.Name}{world.Company.Count("items")}");
                if (world.Company.Rows("items").All(row => (string?)row["number"] != number))
                {
                    world.Company.AddItem(number, name);
                }

                break;
            default:
                var organizations = world.Pipedrive.Rows("organizations");
                (string, JsonNode?)[] employer = organizations.Count == 0 ? [] : [("org_id", (long)organizations[record.Name % organizations.Count]["id"]!)];
                world.Pipedrive.AddPerson(string.Create(CultureInfo.InvariantCulture, $"Anna {record.More}"), employer);
                break;
        }
    }

    private static async Task<string> ShownAsync(World world)
    {
        var rows = world.Company.Rows("customers").Select(row => $"customer {row["displayName"]} {row["city"]} {row["postalCode"]}")
            .Concat(world.Company.Rows("contacts").Select(row => $"contact {row["displayName"]} {row["type"]}"))
            .Concat(world.Company.Rows("items").Select(row => $"item {row["displayName"]} {row["baseUnitOfMeasureCode"]}"))
            .Concat(world.Pipedrive.Rows("organizations").Select(row => $"organization {row["name"]} {row["address"]?["locality"]} {row["address"]?["postal_code"]}"))
            .Concat(world.Pipedrive.Rows("products").Select(row => $"product {row["name"]}"))
            .Concat((await world.ReviewsAsync()).Select(review => $"{review.Kind} {review.Flow} {review.Side} {review.Title} {review.Candidates.Count}"));
        var status = await world.StatusAsync();
        var links = status.Links.OrderBy(link => link.Key).Select(link => string.Create(CultureInfo.InvariantCulture, $"{link.Key} {link.Value}"));
        return string.Join('\n', rows.Order(StringComparer.Ordinal).Concat(links).Append(string.Create(CultureInfo.InvariantCulture, $"held {status.Held} waiting {status.Waiting} parked {status.Parked}")));
    }

    private sealed record Record(int Kind, int Name, int More);
}
