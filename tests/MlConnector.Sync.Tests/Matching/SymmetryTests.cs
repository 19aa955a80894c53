using CsCheck;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Tests.Matching;

/// <summary>Few names, few identities and many records, so that most worlds are full of twins, contests and contradictions.</summary>
public sealed class SymmetryTests
{
    private static readonly Gen<(Side Side, string Name, string? Tax, string? Email, string? PostCode, string? Number)> _record = Gen.Select(
        Gen.OneOfConst(Side.Pipedrive, Side.BusinessCentral),
        Gen.OneOfConst("Acme GmbH", "ACME", "Acme Ltd", "Akme", "Contoso", "Müller", "Mueller"),
        Gen.OneOfConst(null, null, "DE136695976", "136695976", "DE811569869", "DE136695977"),
        Gen.OneOfConst(null, null, "a@acme.example", "b@acme.example", "info@acme.example", "acme@gmail.com"),
        Gen.OneOfConst(null, null, "20095", "80331"),
        Gen.OneOfConst(null, null, "C-1", "C1", "C-2"));

    private static readonly Gen<SyncFlow> _flow = Gen.OneOfConst(SyncFlow.Organizations, SyncFlow.Persons, SyncFlow.Products);

    private static readonly Gen<NameOnlyMatch> _policy = Gen.OneOfConst(NameOnlyMatch.Off, NameOnlyMatch.Exact, NameOnlyMatch.Normalized);

    private static readonly Gen<(SyncFlow Flow, NameOnlyMatch Policy, bool Stored, (int, int)[] Links, (DecisionKind Kind, int, int)[] Decisions, MatchBook Book)> _world =
        Gen.Select(
            Gen.Select(_flow, _policy, Gen.Bool), _record.Array[2, 9], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 2],
            Gen.Select(Gen.OneOfConst(DecisionKind.Ignore, DecisionKind.Create, DecisionKind.NeverLink), Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 2],
            (settings, records, links, decisions) => (settings.Item1, settings.Item2, settings.Item3, links, decisions, Book(settings, records, links, decisions)));

    [Fact]
    public void A_pair_that_one_side_finds_the_other_side_finds_too() => _world.Sample(world =>
    {
        foreach (var record in world.Book.Records)
        {
            if (Match(world.Book, record) is Match.Unique { Target: var target })
            {
                Assert.Equal(record, Assert.IsType<Match.Unique>(Match(world.Book, target)).Target);
                Assert.NotEqual(record.Side, target.Side);
            }
        }
    });

    [Fact]
    public void The_order_in_which_candidates_are_found_changes_nothing() => _world.Sample(world =>
    {
        foreach (var record in world.Book.Records)
        {
            world.Book.Backwards = false;
            var forwards = Match(world.Book, record);
            world.Book.Backwards = true;
            var backwards = Match(world.Book, record);
            world.Book.Backwards = false;
            Assert.Equal(Told(forwards), Told(backwards));
        }
    });

    private static Match Match(MatchBook book, Snapshot record) => book.MatchAsync(record).GetAwaiter().GetResult();

    private static string Told(Match match) => match switch
    {
        Match.Unique unique => $"unique {unique.Target.Id} {unique.Evidence}",
        Match.Unclear unclear => $"{unclear.Kind} {unclear.Question} {string.Join('|', unclear.Candidates)}",
        _ => match.GetType().Name,
    };

    private static MatchBook Book(
        (SyncFlow Flow, NameOnlyMatch Policy, bool Stored) settings, (Side Side, string Name, string? Tax, string? Email, string? PostCode, string? Number)[] records,
        (int, int)[] links, (DecisionKind Kind, int, int)[] decisions)
    {
        var book = new MatchBook(settings.Flow);
        book.Settings.NameOnlyMatch = settings.Policy;
        if (settings.Stored)
        {
            book.Settings.Fields["number"] = "Customer number";
        }

        for (var i = 0; i < records.Length; i++)
        {
            var (side, name, tax, email, postCode, number) = records[i];
            (string, string?)[] members = [("taxRegistrationNumber", tax), ("email", email), ("postalCode", postCode), ("number", number), ("employer", postCode)];
            _ = side == Side.Pipedrive ? book.Pipedrive(i, name, members) : book.BusinessCentral(i, name, members);
        }

        foreach (var (pipedrive, businessCentral) in links.DistinctBy(link => link.Item1).DistinctBy(link => link.Item2))
        {
            book.Link(pipedrive, businessCentral);
        }

        foreach (var (kind, pipedrive, businessCentral) in decisions)
        {
            book.Decide(kind, pipedrive, kind == DecisionKind.NeverLink ? businessCentral : null);
        }

        return book;
    }
}
