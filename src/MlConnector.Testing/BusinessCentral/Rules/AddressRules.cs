using System.Net.Mail;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal static class AddressRules
{
    // A known post code overwrites what stands around it: country disambiguates first, then city, else the first row wins.
    public static void ApplyPostCode(CompanyBooks books, Draft draft, string code, (string City, string State, string Country) names)
    {
        var matches = books.Options.PostCodes.Where(row => row.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).ToList();
        if (code.Length == 0 || matches.Count == 0)
        {
            return;
        }

        matches = Narrow(matches, row => row.Country.Equals(draft.Text(names.Country), StringComparison.OrdinalIgnoreCase));
        matches = Narrow(matches, row => row.City.Equals(draft.Text(names.City), StringComparison.OrdinalIgnoreCase));
        draft[names.City] = matches[0].City;
        draft[names.State] = matches[0].State;
        draft[names.Country] = matches[0].Country;
    }

    public static void CheckPhone(Draft draft, string phone)
    {
        if (phone.Any(char.IsLetter))
        {
            throw ApiFault.TestField($"Phone No. must not contain letters in {draft.Type.TableName} No.='{draft.Id:D}'. Value: {phone}");
        }
    }

    public static void CheckEmail(string email)
    {
        foreach (var part in email.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!MailAddress.TryCreate(part, out var address) || address.Address != part)
            {
                throw ApiFault.Dialog($"The email address \"{part}\" is not valid.");
            }
        }
    }

    private static List<SimulatedPostCode> Narrow(List<SimulatedPostCode> rows, Predicate<SimulatedPostCode> wanted) =>
        rows.Exists(wanted) ? rows.FindAll(wanted) : rows;
}
