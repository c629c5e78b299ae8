namespace CompBot.Core.Pay.Reading;

/// <summary>Words of time: periods of pay, years of a grant, days of an answer.</summary>
internal static class TimeWords
{
    public static readonly Sequence<KeyValuePair<Cue, string>> All =
    [
        new(Cue.PerYear, "per year | per yr | per annum | a year | each year | every year | annually | annual | yearly | pa | p.a. | p.a | p/a | pro jahr | im jahr | jährlich | par an | annuel | annuels | annuelle | al año | anuales | anual | por ano | ao ano | all'anno | annui | annuo | per jaar | rocznie | ročně | per år | om året | i året | pr år | årligen | årlig | vuodessa | per annum gross | yıllık | в год | в год до | 毎年 | 一年 | 每年 | 년 | in a year | the year"),
        new(Cue.PerMonth, "per month | per mo | a month | each month | every month | monthly | pm | pcm | p/m | im monat | pro monat | monatlich | mtl | par mois | mensuel | mensuels | al mes | mensuales | mensual | por mês | por mes | ao mês | al mese | mensili | mensile | per maand | maand | miesięcznie | mies | msc | měsíčně | měs | per månad | mån | i månaden | i måneden | pr måned | pr md | pr mnd | kuussa | aylık | в месяц | мес | perbulan | per bulan | bulan | tháng | 月 | 每月 | 毎月 | 개월"),
        new(Cue.PerWeek, "per week | a week | weekly | per wk | pro woche | par semaine | por semana | pw"),
        new(Cue.PerDay, "per day | a day | daily | pro tag | am tag | par jour | por día | per dag | pd | dniówka | man day"),
        new(Cue.PerHour, "per hour | an hour | hourly rate of | per hr | pro stunde | die stunde | par heure | de l'heure | por hora | la hora | per uur | na godzinę | na h | ph | godz | за час | в час | l'heure"),
        new(Cue.YearWord, "year | years | yr | yrs | y | yers | yaers | jahr | jahre | jahren | ans | an | années | año | años | anos | ano | anni | jaar | lat | lata | let | år | 年 | 년간 | лет | года | שנים | سنوات | ys | yrs."),
        new(Cue.MonthWord, "month | months | mo | mos | mth | mths | monat | monate | mois | mes | meses | mês | mese | mesi | ヶ月 | ヵ月 | か月 | 个月 | måned | måneder | månad | månader | mnd | miesiąc | miesiące | miesięcy"),
        new(Cue.WeekWord, "week | weeks | wk | wks | woche | wochen | semaine | semaines | semana | semanas"),
        new(Cue.DayWord, "day | days | tag | tage | jour | jours | día | días | dias | dzień | dni | business days | working days"),
        new(Cue.HourWord, "hour | hours | hr | hrs | h | stunde | stunden | heure | heures | hora | horas | godzina"),
        new(Cue.Salaries, "薪 | 个月工资 | salaries | monthly salaries | monatsgehälter | gehälter | monatslöhne | löhne | mensualités | mensualidades | pagas | mensilità | salários | salarios | payments | pay checks | paychecks | months salary | months pay | monthly payments | maal | times a year | x a year | x per year | x pro jahr | salaires"),
        new(Cue.Over, "分 | 分成 | over | ovr | across | for | vesting over | vest over | vested over | vests over | spread over | spread across | paid over | över | über | sur | en | su | na przestrzeni | su più | within | during | for the next"),
        new(Cue.Per, "per | each | every | pro | par | por"),
        new(Cue.First, "y1 | yr1 | year 1 | yr 1 | first year | 1st year | year one | in year 1 | in year one | the first year | in the first year | in first year | first yr | 1st yr | on joining | upfront in y1 | first | day 1 | day one | year1 | after 1 year | after year 1 | after 1st year | 1 year in"),
        new(Cue.Second, "y2 | yr2 | year 2 | yr 2 | second year | 2nd year | year two | in year 2 | in year two | the second year | in the second year | in second year | second yr | 2nd yr | after year one | after one year | year2 | after 1 yr | second | after 12 months"),
        new(Cue.Third, "y3 | yr3 | year 3 | yr 3 | third year | 3rd year | year three | the third year | year3"),
        new(Cue.Fourth, "y4 | yr4 | year 4 | yr 4 | fourth year | 4th year | year four | the fourth year | year4"),
        new(Cue.Experience, "yoe | yoe's | exp | experience | years of experience | yrs of experience | years experience | yrs exp | years exp | yrs of exp | years of exp | y exp | yr exp | year experience | total experience | total exp | work experience | prior experience | years old | ans d'expérience | jahre erfahrung | años de experiencia | anos de experiência | tenure | years in | yrs in | y/o | yo"),
        new(Cue.Deadline, "deadline | answer in | decide in | respond in | reply in | answer within | reply within | an answer within | want an answer in | they want an answer in | need an answer in | to accept | by | until | till | til | expires | expiring | expire | expiry | explodes | exploding | exploding offer | answer by | respond by | decide by | need to answer by | have to answer by | need to decide by | have to decide by | sign by | due | due by | due on | valid until | valid till | valid through | good until | good through | offer valid | they want an answer by | want an answer by | decision by | let them know by | accept by | reply by | get back by | get back to them by | gave me | they gave me | giving me | have until | i have until | expires on | expires in | explodes on | explodes in | decide within | to decide | respond within | frist | bis | bis zum | spätestens | antwort bis | avant le | jusqu'au | d'ici | hasta | hasta el | antes del | até | entro | voor | tot | do | days to decide | offer expires | offer deadline | deadline is | response deadline | last date to accept | must answer by | need an answer by | asked for an answer by | wants answer by | days to respond | to respond | to answer"),
        new(Cue.DayName, "monday | mon | tuesday | tues | tue | wednesday | weds | wed | thursday | thurs | thur | thu | friday | fri | saturday | sat | sunday | sun | montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | lunes | martes | miércoles | jueves | viernes | sábado | domingo | friday's | fridays"),
        new(Cue.MonthName, "january | jan | february | feb | march | mar | april | apr | may | june | jun | july | jul | august | aug | september | sept | sep | october | oct | november | nov | december | dec | januar | februar | märz | mai | juni | juli | oktober | dezember | janvier | février | mars | avril | juin | juillet | août | septembre | octobre | novembre | décembre | enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre"),
        new(Cue.EndOfDay, "eod | cob | end of day | end of the day | close of business | midnight | noon | tonight"),
        new(Cue.Tomorrow, "tomorrow | tmrw | tmr | tomm | tmw | tomorow | morgen | demain | mañana | amanhã"),
        new(Cue.Today, "today | tdy | heute | aujourd'hui | hoy | hoje"),
        new(Cue.NextWeek, "next week | a week | one week | nächste woche | la semaine prochaine | la próxima semana"),
        new(Cue.EndOfWeek, "eow | end of week | end of the week | end of this week | this week | ende der woche"),
        new(Cue.EndOfMonth, "eom | end of month | end of the month | month end | ende des monats | monatsende"),
    ];
}
