// What the script in each page itself gives to our modules: overrides/partials/javascripts/palette.html.
declare let scheme: string;
declare function showScheme(): void;
