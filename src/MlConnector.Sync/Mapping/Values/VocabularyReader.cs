using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Mapping.Values;

/// <summary>Reads lists, each at most once in a pass and only when a value has to be looked up in it. One page asks at a time.</summary>
internal sealed class VocabularyReader(IBusinessCentralApi businessCentral, IPipedriveApi pipedrive)
{
    private Vocabulary _read = Vocabulary.Empty;
    private bool _knowsUsers;
    private List<Dimension>? _dimensions;

    /// <summary>Everything that was read, with these lists among it.</summary>
    public async Task<Vocabulary> ReadAsync(IEnumerable<Lookup> lookups, bool users, CancellationToken cancellationToken)
    {
        foreach (var lookup in lookups.Where(lookup => !_read.Lists.ContainsKey(lookup)).ToList())
        {
            var list = lookup.Dimension is { } dimension
                ? await DimensionAsync(dimension, cancellationToken).ConfigureAwait(false)
                : new LookupList(await ReadAsync(lookup.Kind, cancellationToken).ConfigureAwait(false));
            _read = _read with { Lists = new Dictionary<Lookup, LookupList>(_read.Lists) { [lookup] = list } };
        }

        if (users && !_knowsUsers)
        {
            _read = _read with { Users = new UserList((await pipedrive.GetUsersAsync(cancellationToken).ConfigureAwait(false)).Data ?? []) };
            _knowsUsers = true;
        }

        return _read;
    }

    private Task<List<LookupEntry>> ReadAsync(LookupKind kind, CancellationToken cancellationToken) => kind switch
    {
        LookupKind.PaymentTerms => ListAsync(businessCentral.ListPaymentTermsAsync(null, cancellationToken), row => ById(row.Id, row.Code, row.DisplayName)),
        LookupKind.PaymentMethods => ListAsync(businessCentral.ListPaymentMethodsAsync(null, cancellationToken), row => ById(row.Id, row.Code, row.DisplayName)),
        LookupKind.ShipmentMethods => ListAsync(businessCentral.ListShipmentMethodsAsync(null, cancellationToken), row => ById(row.Id, row.Code, row.DisplayName)),
        LookupKind.TaxAreas => ListAsync(businessCentral.ListTaxAreasAsync(null, cancellationToken), row => ById(row.Id, row.Code, row.DisplayName)),
        LookupKind.TaxGroups => ListAsync(businessCentral.ListTaxGroupsAsync(null, cancellationToken), row => ByCode(row.Code, row.DisplayName)),
        LookupKind.ItemCategories => ListAsync(businessCentral.ListItemCategoriesAsync(null, cancellationToken), row => ByCode(row.Code, row.DisplayName)),
        LookupKind.Countries => ListAsync(businessCentral.ListCountriesRegionsAsync(null, cancellationToken), row => ByCode(row.Code, [row.DisplayName, .. NamesOf(row.Code)])),
        LookupKind.Units => ListAsync(
            businessCentral.ListUnitsOfMeasureAsync(null, cancellationToken), row => ByCode(row.Code, row.DisplayName, row.InternationalStandardCode)),
        LookupKind.Salespeople => ListAsync(
            businessCentral.ListSalespeoplePurchasersAsync(null, cancellationToken),
            row => ByCode(row.Code, row.DisplayName, row.Email, row.Email2) with { IsActive = row is { Blocked: not true, PrivacyBlocked: not true } }),
        LookupKind.Currencies => CurrenciesAsync(cancellationToken),
        _ => throw new InvalidOperationException($"Unknown list {kind}."),
    };

    /// <summary>The values of one dimension; a company may have thousands of others.</summary>
    private async Task<LookupList> DimensionAsync(string code, CancellationToken cancellationToken)
    {
        _dimensions ??= await businessCentral.ListDimensionsAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (_dimensions.FirstOrDefault(dimension => NormalForm.AreSame(ValueKind.Code, dimension.Code, code)) is not { Id: var id })
        {
            var known = new LookupList([.. _dimensions.Select(dimension => ByCode(dimension.Code))]).Known;
            return new LookupList([]) { Missing = $"Business Central has no dimension '{code}'; known are {known}" };
        }

        var values = businessCentral.ListDimensionValuesAsync(
            new ODataQuery<DimensionValue>().Where(value => value.DimensionId == id).OrderBy(value => value.Code), cancellationToken);
        return new LookupList(await ListAsync(values, row => ByCode(row.Code, row.DisplayName) with { Id = row.Id }).ConfigureAwait(false)) { OwnerId = id };
    }

    /// <summary>The company's own currency is not in the list of the foreign ones.</summary>
    private async Task<List<LookupEntry>> CurrenciesAsync(CancellationToken cancellationToken)
    {
        var own = await ListAsync(businessCentral.ListCompanyInformationAsync(null, cancellationToken), row => ByCode(row.CurrencyCode)).ConfigureAwait(false);
        return [.. own, .. await ListAsync(businessCentral.ListCurrenciesAsync(null, cancellationToken), row => ByCode(row.Code, row.DisplayName)).ConfigureAwait(false)];
    }

    private static async Task<List<LookupEntry>> ListAsync<T>(IAsyncEnumerable<T> rows, Func<T, LookupEntry> entry)
    {
        var entries = new List<LookupEntry>();
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (entry(row) is { Value.Length: > 0 } found)
            {
                entries.Add(found);
            }
        }

        return entries;
    }

    private static LookupEntry ByCode(string? code, params string?[] names) => new(code ?? "", [code ?? "", .. names.OfType<string>()]);

    private static LookupEntry ById(Guid id, string? code, params string?[] names) => ByCode(code, names) with { Value = id.ToString() };

    /// <summary>What a country is called in English and at home, if its code is an ISO one; Pipedrive writes such names.</summary>
    private static string[] NamesOf(string? code)
    {
        if (code is not { Length: 2 } || !code.All(char.IsAsciiLetter))
        {
            return [];
        }

        try
        {
            var region = new RegionInfo(code);
            return [region.EnglishName, region.NativeName, region.ThreeLetterISORegionName];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }
}
