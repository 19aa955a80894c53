using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing;

/// <summary>What every company has from the start.</summary>
internal static class CompanySetup
{
    private const string Countries =
        "AE AL AR AT AU BA BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KR LI LT LU LV MA MC MD ME "
        + "MK MT MX MY NL NO NZ PE PH PL PT RO RS SA SE SG SI SK TH TN TR UA US VN ZA";

    public static void Fill(SimulatedCompany company, CompanyBooks books)
    {
        foreach (var code in Countries.Split(' '))
        {
            company.AddCountry(code, code);
        }

        company.AddUnitOfMeasure("PCS", "Piece", ("internationalStandardCode", "EA"));
        company.AddUnitOfMeasure("HOUR", "Hour", ("internationalStandardCode", "HUR"));
        company.AddUnitOfMeasure("BOX", "Box", ("internationalStandardCode", "BX"));
        company.Add("generalProductPostingGroups", ("code", "RETAIL"), ("description", "Retail"));
        company.Add("inventoryPostingGroups", ("code", "RESALE"), ("description", "Resale"));
        company.Add("companyInformation", ("displayName", books.Name), ("currencyCode", books.LocalCurrency));
    }
}
